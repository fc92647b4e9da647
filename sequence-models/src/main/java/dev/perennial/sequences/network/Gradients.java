package dev.perennial.sequences.network;

import ai.djl.ndarray.NDArray;
import ai.djl.training.GradientCollector;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Records what is computed until it is closed, so that gradients can be had. The engine records for
 * one thread of the JVM at a time; the others wait, in the order in which they came.
 */
public final class Gradients implements AutoCloseable {
  private static final ReentrantLock RECORDER = new ReentrantLock(true);

  private final GradientCollector collector;

  private Gradients(GradientCollector collector) {
    this.collector = collector;
  }

  /** Waits for its turn, then records. */
  public static Gradients record() {
    RECORDER.lock();
    try {
      return new Gradients(Tensors.engine().newGradientCollector());
    } catch (RuntimeException e) {
      RECORDER.unlock();
      throw e;
    }
  }

  /** Computes how the target changes with every array that asked for its gradient. */
  public void backward(NDArray target) {
    collector.backward(target);
  }

  @Override
  public void close() {
    try {
      collector.close();
    } finally {
      RECORDER.unlock();
    }
  }
}
