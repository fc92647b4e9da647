package dev.perennial.benchmarks.limit;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.perennial.sequences.dataset.PaddedBatch;
import dev.perennial.sequences.network.InputSizes;
import dev.perennial.sequences.network.NetworkSettings;
import dev.perennial.sequences.network.Tensors;
import java.util.ArrayList;
import java.util.List;

/**
 * The matrix products that a network takes for one batch, on random numbers, and nothing between
 * them: no gathers, sums, norms, softmax or copies. B windows, T steps, D width, H heads, F = D /
 * H, C and N numbers of a step and of NOW, A answers, V items.
 */
public final class MatrixProducts implements AutoCloseable {
  private static final int ANSWERS = 11;

  private final NDManager memory = Tensors.newManager();
  private final List<Product> products = new ArrayList<>();

  /** The products of every layer, by its shapes. */
  public MatrixProducts(NetworkSettings settings, InputSizes sizes, int batch) {
    int width = settings.width();
    int steps = settings.maxSteps();
    multiply(batch * (steps - 1), PaddedBatch.STEP_NUMBERS, width);
    multiply(batch, sizes.nowNumbers(), width);
    for (int block = 0; block < settings.blocks(); block++) {
      switch (settings.encoder()) {
        case TRANSFORMER -> transformerBlock(batch, steps, width, settings.heads());
        case LSTM -> lstmLayer(batch, steps, width);
      }
    }
    multiply(batch, width, ANSWERS);
    multiply(batch, sizes.nowNumbers(), ANSWERS);
    multiply(batch, width, width);
    multiply(batch, width, sizes.items());
  }

  private void transformerBlock(int batch, int steps, int width, int heads) {
    int part = width / heads;
    multiply(batch * steps, width, 3 * width); // queries, keys, values
    multiply(new Shape(batch, heads, steps, part), new Shape(batch, heads, part, steps), 1);
    multiply(new Shape(batch, heads, steps, steps), new Shape(batch, heads, steps, part), 1);
    multiply(batch * steps, width, width); // merge
    multiply(batch * steps, width, 4 * width); // widen
    multiply(batch * steps, 4 * width, width); // narrow
  }

  /** The inputs of all steps at once, then the state step by step. */
  private void lstmLayer(int batch, int steps, int width) {
    multiply(batch * steps, width, 4 * width);
    multiply(new Shape(batch, width), new Shape(width, 4L * width), steps);
  }

  private void multiply(int rows, int inner, int columns) {
    multiply(new Shape(rows, inner), new Shape(inner, columns), 1);
  }

  private void multiply(Shape left, Shape right, int times) {
    products.add(new Product(memory.randomNormal(left), memory.randomNormal(right), times));
  }

  /** Computes them all, once. */
  public void compute() {
    for (Product product : products) {
      for (int time = 0; time < product.times(); time++) {
        product.left().matMul(product.right()).close();
      }
    }
  }

  @Override
  public void close() {
    memory.close();
  }

  private record Product(NDArray left, NDArray right, int times) {}
}
