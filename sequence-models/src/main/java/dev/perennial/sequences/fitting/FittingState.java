package dev.perennial.sequences.fitting;

import dev.perennial.sequences.network.Weights;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** How far a fitting has come: all that it takes to go on as if nothing had happened. */
final class FittingState implements AutoCloseable {
  private final Weights weights;
  private final AdamW optimizer;
  private int epoch;
  private Fit best;

  private FittingState(Weights weights, AdamW optimizer, int epoch, Fit best) {
    this.weights = weights;
    this.optimizer = optimizer;
    this.epoch = epoch;
    this.best = best;
  }

  /** Before the first epoch. */
  static FittingState start(Weights weights) {
    Fit unfitted = new Fit(weights.copy(), 0, Double.POSITIVE_INFINITY);
    return new FittingState(weights, AdamW.of(weights), 0, unfitted);
  }

  static FittingState read(DataInputStream in) throws IOException {
    int epoch = in.readInt();
    Weights weights = Weights.read(in);
    AdamW optimizer = AdamW.read(weights, in);
    Fit best = new Fit(Weights.read(in), in.readInt(), in.readDouble());
    return new FittingState(weights, optimizer, epoch, best);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(epoch);
    weights.write(out);
    optimizer.write(out);
    best.weights().write(out);
    out.writeInt(best.epochs());
    out.writeDouble(best.validationLoss());
  }

  Weights weights() {
    return weights;
  }

  AdamW optimizer() {
    return optimizer;
  }

  /** How many epochs are over. */
  int epoch() {
    return epoch;
  }

  /** The best so far. */
  Fit best() {
    return best;
  }

  /** Notes that an epoch is over; what is no better than the best so far is not kept. */
  void finish(double validationLoss) {
    epoch++;
    if (validationLoss < best.validationLoss()) {
      keep(validationLoss);
    }
  }

  /** Notes that an epoch is over and keeps what has come of it. */
  void finish() {
    epoch++;
    keep(Double.NaN);
  }

  private void keep(double validationLoss) {
    best.weights().close();
    best = new Fit(weights.copy(), epoch, validationLoss);
  }

  @Override
  public void close() {
    weights.close();
    optimizer.close();
    best.weights().close();
  }
}
