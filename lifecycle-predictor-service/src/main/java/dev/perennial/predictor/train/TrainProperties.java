package dev.perennial.predictor.train;

import dev.perennial.sequences.fitting.Pace;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How models are trained where a request does not say. {@code perennial.training.nightly} is the
 * cron expression of the nightly training (default 02:30; {@code -} for none).
 *
 * @param threads of the tensor engine; default 1, as several wait for each other as soon as the
 *     machine is busy
 * @param batchSize users' instants that one update of the weights learns from; the learning rate
 *     follows; default 64, and on a GPU up to 1024 where the store is large enough
 * @param directory where a training keeps what it has reached, for the next to go on from; shared
 *     by all instances of the service; default data/training
 * @param resumeWithin how long after its beginning a training that was cut short is gone on with;
 *     later, one begins anew on newer data; default 12 h
 * @param cataloguePatience how long a training waits for the catalogue to be read; default 1 min
 */
@ConfigurationProperties("perennial.training")
public record TrainProperties(
    @DefaultValue("1") int threads,
    @Nullable Integer batchSize,
    @DefaultValue("data/training") Path directory,
    @DefaultValue("12h") Duration resumeWithin,
    @DefaultValue("1m") Duration cataloguePatience) {

  /** Absent where it is to suit the device. */
  @Nullable Pace pace() {
    return batchSize == null ? null : Pace.ofBatch(batchSize);
  }
}
