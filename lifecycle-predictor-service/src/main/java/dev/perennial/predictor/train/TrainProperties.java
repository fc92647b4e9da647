package dev.perennial.predictor.train;

import dev.perennial.sequences.training.Pace;
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
 * @param cataloguePatience how long a training waits for the catalogue to be read; default 1 min
 */
@ConfigurationProperties("perennial.training")
public record TrainProperties(
    @DefaultValue("1") int threads,
    @Nullable Integer batchSize,
    @DefaultValue("1m") Duration cataloguePatience) {

  /** Absent where it is to suit the device. */
  @Nullable Pace pace() {
    return batchSize == null ? null : Pace.ofBatch(batchSize);
  }
}
