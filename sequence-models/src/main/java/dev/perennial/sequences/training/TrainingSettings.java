package dev.perennial.sequences.training;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.json.Checks;
import dev.perennial.sequences.network.EncoderKind;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a model is trained.
 *
 * @param shape of the network
 * @param epochs at most; fewer where the validation window says that it is enough
 * @param batchSize users' instants in one step of the optimiser
 * @param learningRate the highest, reached after the warm-up
 * @param horizon how far the model looks ahead; whole days
 * @param seed of everything that is left to chance
 * @param threads of the tensor engine; the first model of a JVM decides
 * @param directory where a training that was interrupted finds what it had reached, of this
 *     training alone; absent: it starts anew
 */
public record TrainingSettings(
    NetworkShape shape,
    int epochs,
    int batchSize,
    double learningRate,
    Duration horizon,
    long seed,
    int threads,
    @Nullable Path directory) {

  public TrainingSettings {
    Checks.inRange("epochs", epochs, 1, 1000);
    Checks.inRange("batchSize", batchSize, 2, 4096);
    Checks.inRange("learningRate", learningRate, 1e-6, 1);
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
    return new TrainingSettings(shape, 6, 64, 1e-3, Duration.ofDays(90), 42, 1, null);
  }

  /** These settings, to be changed in part. */
  public Builder change() {
    return new Builder(this);
  }

  /** Settings in the making. */
  public static final class Builder {
    private NetworkShape shape;
    private int epochs;
    private int batchSize;
    private double learningRate;
    private Duration horizon;
    private long seed;
    private int threads;
    private @Nullable Path directory;

    private Builder(TrainingSettings settings) {
      shape = settings.shape;
      epochs = settings.epochs;
      batchSize = settings.batchSize;
      learningRate = settings.learningRate;
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

    public Builder batchSize(int batchSize) {
      this.batchSize = batchSize;
      return this;
    }

    public Builder learningRate(double learningRate) {
      this.learningRate = learningRate;
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
      return new TrainingSettings(
          shape, epochs, batchSize, learningRate, horizon, seed, threads, directory);
    }
  }
}
