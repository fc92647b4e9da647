package dev.perennial.sequences.training;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.json.Checks;
import dev.perennial.sequences.fitting.Pace;
import dev.perennial.sequences.network.EncoderKind;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a model is trained.
 *
 * @param shape of the network
 * @param epochs at most; fewer where the validation window says that it is enough
 * @param pace of the updates; absent: as suits the device and the number of examples
 * @param horizon how far the model looks ahead; whole days
 * @param seed of everything that is left to chance
 * @param threads of the tensor engine; the first model of a JVM decides
 * @param directory where a training that was interrupted finds what it had reached, of this
 *     training alone; absent: it starts anew
 */
public record TrainingSettings(
    NetworkShape shape,
    int epochs,
    @Nullable Pace pace,
    Duration horizon,
    long seed,
    int threads,
    @Nullable Path directory) {

  public TrainingSettings {
    Checks.inRange("epochs", epochs, 1, 1000);
    Checks.inRange("threads", threads, 1, 256);
    check(horizon.toDays() > 0, "horizon must be at least a day, but is %s", horizon);
    check(
        Duration.ofDays(horizon.toDays()).equals(horizon),
        "horizon must be whole days, but is %s",
        horizon);
  }

  /** A Transformer of two blocks of 64, looking 90 days ahead. */
  public static TrainingSettings defaults() {
    NetworkShape shape = new NetworkShape(EncoderKind.TRANSFORMER, 64, 2, 2, 0.2, 128);
    return new TrainingSettings(shape, 6, null, Duration.ofDays(90), 42, 1, null);
  }

  /** These settings, to be changed in part. */
  public Builder change() {
    return new Builder(this);
  }

  /** Settings in the making. */
  public static final class Builder {
    private NetworkShape shape;
    private int epochs;
    private @Nullable Pace pace;
    private Duration horizon;
    private long seed;
    private int threads;
    private @Nullable Path directory;

    private Builder(TrainingSettings settings) {
      shape = settings.shape;
      epochs = settings.epochs;
      pace = settings.pace;
      horizon = settings.horizon;
      seed = settings.seed;
      threads = settings.threads;
      directory = settings.directory;
    }

    public Builder shape(NetworkShape shape) {
      this.shape = shape;
      return this;
    }

    /** The same shape with another encoder. */
    public Builder encoder(EncoderKind encoder) {
      return shape(shape.with(encoder));
    }

    public Builder epochs(int epochs) {
      this.epochs = epochs;
      return this;
    }

    public Builder pace(@Nullable Pace pace) {
      this.pace = pace;
      return this;
    }

    public Builder horizon(Duration horizon) {
      this.horizon = horizon;
      return this;
    }

    public Builder seed(long seed) {
      this.seed = seed;
      return this;
    }

    public Builder threads(int threads) {
      this.threads = threads;
      return this;
    }

    public Builder directory(@Nullable Path directory) {
      this.directory = directory;
      return this;
    }

    public TrainingSettings build() {
      return new TrainingSettings(shape, epochs, pace, horizon, seed, threads, directory);
    }
  }
}
