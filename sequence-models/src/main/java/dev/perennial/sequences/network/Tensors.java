package dev.perennial.sequences.network;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.core.Embedding;

/** The tensor engine: its start, and the few operations that the layers are made of. */
public final class Tensors {
  private static final String ENGINE = "PyTorch";
  private static final String THREADS = "ai.djl.pytorch.num_threads";
  private static final String INTEROP_THREADS = "ai.djl.pytorch.num_interop_threads";

  private Tensors() {}

  /** Sets the engine's threads; without effect once it runs, or where the JVM was told already. */
  public static void useThreads(int threads) {
    setIfAbsent(THREADS, threads);
    setIfAbsent(INTEROP_THREADS, 1);
  }

  private static void setIfAbsent(String property, int value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, Integer.toString(value));
    }
  }

  public static Engine engine() {
    return Engine.getEngine(ENGINE);
  }

  /** Whether the engine found a GPU; then memory is there. */
  public static boolean onGpu() {
    return engine().defaultDevice().isGpu();
  }

  /**
   * Native memory of its own, on a GPU where the engine finds one; everything made in it goes when
   * it is closed.
   */
  public static NDManager newManager() {
    return engine().newBaseManager();
  }

  /** Rows of a table: [..] → [.., D] */
  public static NDArray rows(NDArray table, NDArray indices) {
    return Embedding.embedding(indices, table, SparseFormat.DENSE).head();
  }

  /**
   * Each number times a factor. DJL's own {@code mul(Number)} and {@code div(Number)} free the
   * factor's memory at once, though the way back to the gradients still reads it: after a garbage
   * collection they would now and then be those of another factor. This one lives as long as the
   * batch does.
   */
  public static NDArray times(NDArray x, double factor) {
    return x.mul(x.getManager().create((float) factor));
  }

  /** The last step: [B, T, D] → [B, D] */
  public static NDArray last(NDArray x) {
    return lastStep(x).squeeze(1);
  }

  /** The last step: [B, T, D] → [B, 1, D] */
  static NDArray lastStep(NDArray x) {
    long steps = x.getShape().get(1);
    return x.get(new NDIndex().addAllDim().addSliceDim(steps - 1, steps));
  }

  /** From {@code first} to before {@code end} of the first axis, in this memory. */
  public static NDArray slice(NDArray x, long first, long end, NDManager memory) {
    return x.get(memory, new NDIndex().addSliceDim(first, end));
  }
}
