package dev.perennial.sequences.fitting;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import dev.perennial.sequences.network.Weights;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Iterator;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter, arXiv 1711.05101): each weight w moves
 * against the running mean m of its gradients g, in units of the root of the running mean v of
 * their squares, and besides shrinks a little. At update t with rate η, ε where Kingma and Ba's
 * more efficient order of the same steps has it:
 *
 * <pre>
 *   m ← β₁ m + (1 − β₁) g        v ← β₂ v + (1 − β₂) g²
 *   w ← w − η λ w − η √(1 − β₂ᵗ) / (1 − β₁ᵗ) · m / (√v + ε)
 * </pre>
 *
 * The engine does this in one call for each array of weights. Unlike DJL's optimiser, which makes
 * the same call, this one can be written and read with all that it remembers.
 */
public final class AdamW implements AutoCloseable {
  private static final float MEAN_KEPT = 0.9f; // β₁
  private static final float SQUARES_KEPT = 0.999f; // β₂
  private static final float DECAY = 0.01f; // λ
  private static final float EPSILON = 1e-8f; // ε
  private static final float UNCLIPPED = -1;

  private final Weights weights;
  private final Weights means;
  private final Weights squares;
  private int updates;

  private AdamW(Weights weights, Weights means, Weights squares, int updates) {
    this.weights = weights;
    this.means = means;
    this.squares = squares;
    this.updates = updates;
  }

  /** An optimiser that remembers nothing yet. */
  public static AdamW of(Weights weights) {
    return new AdamW(weights, weights.zeros(), weights.zeros(), 0);
  }

  /** An optimiser that goes on as it was when it was written. */
  static AdamW read(Weights weights, DataInputStream in) throws IOException {
    int updates = in.readInt();
    return new AdamW(weights, Weights.read(in), Weights.read(in), updates);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(updates);
    means.write(out);
    squares.write(out);
  }

  /** How often it has moved the weights. */
  int updates() {
    return updates;
  }

  /**
   * Moves the weights and sets their gradients to zero.
   *
   * @param gradients one for each array of weights, in their order
   * @param factor by which the gradients are multiplied first
   */
  void update(NDList gradients, double factor, double rate) {
    updates++;
    double unbiased =
        rate * Math.sqrt(1 - Math.pow(SQUARES_KEPT, updates)) / (1 - Math.pow(MEAN_KEPT, updates));
    Iterator<NDArray> gradient = gradients.iterator();
    Iterator<NDArray> mean = means.arrays().iterator();
    Iterator<NDArray> square = squares.arrays().iterator();
    for (NDArray array : weights.arrays()) {
      NDList inputs = new NDList(array, gradient.next(), mean.next(), square.next());
      array
          .getNDArrayInternal()
          .adamUpdate(
              inputs,
              new NDList(array),
              (float) rate,
              (float) unbiased,
              DECAY,
              (float) factor,
              UNCLIPPED,
              MEAN_KEPT,
              SQUARES_KEPT,
              EPSILON,
              false,
              true);
    }
  }

  @Override
  public void close() {
    means.close();
    squares.close();
  }
}
