package dev.perennial.sequences.network;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.norm.LayerNorm;

/** The tensor engine: its start, and the few operations that the layers are made of. */
public final class Tensors {
  private static final String ENGINE = "PyTorch";
  private static final String THREADS = "ai.djl.pytorch.num_threads";
  private static final String INTEROP_THREADS = "ai.djl.pytorch.num_interop_threads";
  private static final float EPSILON = 1e-5f;

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

  /** Native memory of its own; everything made in it goes when it is closed. */
  public static NDManager newManager() {
    return engine().newBaseManager();
  }

  /** [.., in] → [.., out] */
  static NDArray linear(NDArray x, NDArray weight, NDArray bias) {
    return Linear.linear(x, weight, bias).head();
  }

  /** Rows of a table: [..] → [.., D] */
  public static NDArray rows(NDArray table, NDArray indices) {
    return Embedding.embedding(indices, table, SparseFormat.DENSE).head();
  }

  static NDArray normalized(NDArray x, NDArray scale, NDArray shift) {
    return LayerNorm.layerNorm(x, scale.getShape(), scale, shift, EPSILON).head();
  }

  /** Drops a share of the numbers while training. */
  static NDArray dropout(NDArray x, double rate, boolean training) {
    return training && rate > 0 ? Dropout.dropout(x, (float) rate, true).head() : x;
  }

  /** Row {@code place} of the second axis: [B, T, D] → [B, D] */
  static NDArray step(NDArray x, long place) {
    return x.get(":, {}, :", place);
  }
}
