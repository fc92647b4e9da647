package dev.perennial.predictor.train;

import dev.perennial.sequences.network.EncoderKind;
import dev.perennial.sequences.training.TrainingSettings;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What to train; whatever is absent is as by default.
 *
 * @param encoder default TRANSFORMER
 * @param split nothing after it is learned from; default now, so that the model knows the newest
 *     orders: those of the last horizon before it are the labels
 * @param epochs at most
 * @param horizonDays how far the model is to look ahead; default 90
 */
public record TrainingRequest(
    @Nullable EncoderKind encoder,
    @Nullable Instant split,
    @Nullable Integer epochs,
    @Nullable Long seed,
    @Nullable Integer horizonDays) {

  /** A request for the default of everything. */
  public static TrainingRequest byDefault() {
    return new TrainingRequest(null, null, null, null, null);
  }

  TrainingSettings settings(TrainProperties properties) {
    TrainingSettings base = TrainingSettings.defaults();
    return base.change()
        .encoder(encoder == null ? base.shape().encoder() : encoder)
        .epochs(epochs == null ? base.epochs() : epochs)
        .horizon(horizonDays == null ? base.horizon() : Duration.ofDays(horizonDays))
        .seed(seed == null ? base.seed() : seed)
        .threads(properties.threads())
        .pace(properties.pace())
        .directory(properties.directory())
        .build();
  }
}
