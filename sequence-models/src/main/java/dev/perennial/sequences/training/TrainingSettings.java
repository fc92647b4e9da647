package dev.perennial.sequences.training;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.json.Checks;
import dev.perennial.sequences.network.EncoderKind;
import dev.perennial.sequences.network.NetworkSettings;
import java.time.Duration;

/**
 * How a model is trained.
 *
 * @param width numbers that describe one step
 * @param maxSteps steps that are read, the NOW step among them
 * @param epochs at most; fewer where the validation window says that it is enough
 * @param batchSize users' instants in one step of the optimiser
 * @param learningRate the highest, reached after the warm-up
 * @param horizon how far the model looks ahead; whole days
 * @param threads of the tensor engine; the first model of a JVM decides
 */
public record TrainingSettings(
    EncoderKind encoder,
    int width,
    int blocks,
    int heads,
    double dropout,
    int maxSteps,
    int epochs,
    int batchSize,
    double learningRate,
    Duration horizon,
    long seed,
    int threads) {

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
    new NetworkSettings(encoder, width, blocks, heads, dropout, maxSteps, labelDays(horizon));
  }

  /** A Transformer of two blocks of 64, looking 90 days ahead. */
  public static TrainingSettings defaults() {
    return new TrainingSettings(
        EncoderKind.TRANSFORMER, 64, 2, 2, 0.2, 128, 6, 64, 1e-3, Duration.ofDays(90), 42, 1);
  }

  /** The shape of the network. */
  public NetworkSettings network() {
    return new NetworkSettings(
        encoder, width, blocks, heads, dropout, maxSteps, labelDays(horizon));
  }

  private static int labelDays(Duration horizon) {
    return Math.toIntExact(horizon.toDays());
  }

  public TrainingSettings withEncoder(EncoderKind other) {
    return new TrainingSettings(
        other,
        width,
        blocks,
        heads,
        dropout,
        maxSteps,
        epochs,
        batchSize,
        learningRate,
        horizon,
        seed,
        threads);
  }

  public TrainingSettings withEpochs(int other) {
    return new TrainingSettings(
        encoder,
        width,
        blocks,
        heads,
        dropout,
        maxSteps,
        other,
        batchSize,
        learningRate,
        horizon,
        seed,
        threads);
  }

  public TrainingSettings withHorizon(Duration other) {
    return new TrainingSettings(
        encoder,
        width,
        blocks,
        heads,
        dropout,
        maxSteps,
        epochs,
        batchSize,
        learningRate,
        other,
        seed,
        threads);
  }

  public TrainingSettings withSeed(long other) {
    return new TrainingSettings(
        encoder,
        width,
        blocks,
        heads,
        dropout,
        maxSteps,
        epochs,
        batchSize,
        learningRate,
        horizon,
        other,
        threads);
  }
}
