package dev.perennial.benchmarks.limit;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.perennial.sequences.answer.InputSizes;
import dev.perennial.sequences.dataset.PaddedBatch;
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
  private static final int ANSWERS = 28;

  private final NDManager memory = Tensors.newManager();
  private final List<Product> products = new ArrayList<>();

  /** The products of every layer, by its shapes. */
  public MatrixProducts(NetworkSettings settings, InputSizes sizes, int batch) {
    int width = settings.width();
    multiply(batch * (settings.maxSteps() - 1), PaddedBatch.STEP_NUMBERS, width);
    multiply(batch, sizes.nowNumbers(), width);
    switch (settings.encoder()) {
      case TRANSFORMER -> transformer(settings, batch);
      case LSTM -> recurrent(settings, batch, 4);
      case GRU -> recurrent(settings, batch, 3);
      case CONVOLUTION -> convolution(settings, batch);
    }
    multiply(batch, width, ANSWERS);
    multiply(batch, sizes.nowNumbers(), ANSWERS);
    multiply(batch, width, width);
    multiply(batch, width, sizes.items());
  }

  /** In the last block only NOW asks and goes on. */
  private void transformer(NetworkSettings settings, int batch) {
    int width = settings.width();
    int steps = settings.maxSteps();
    for (int block = 0; block < settings.blocks(); block++) {
      int asking = block < settings.blocks() - 1 ? steps : 1;
      multiply(batch * asking, width, width); // queries
      multiply(batch * steps, width, 2 * width); // keys, values
      attention(batch, settings.heads(), asking, steps, width / settings.heads());
      multiply(batch * asking, width, width); // merge
      multiply(batch * asking, width, 4 * width); // widen
      multiply(batch * asking, 4 * width, width); // narrow
    }
  }

  private void attention(int batch, int heads, int asking, int steps, int part) {
    multiply(new Shape(batch, heads, asking, part), new Shape(batch, heads, part, steps), 1);
    multiply(new Shape(batch, heads, asking, steps), new Shape(batch, heads, steps, part), 1);
  }

  /** The inputs of all steps at once, then the state step by step. */
  private void recurrent(NetworkSettings settings, int batch, int gates) {
    int width = settings.width();
    int steps = settings.maxSteps();
    for (int layer = 0; layer < settings.blocks(); layer++) {
      multiply(batch * steps, width, gates * width);
      multiply(new Shape(batch, width), new Shape(width, (long) gates * width), steps);
    }
  }

  /** Two convolutions over three steps a block, each block on half as many steps. */
  private void convolution(NetworkSettings settings, int batch) {
    int width = settings.width();
    for (int steps = settings.maxSteps(); steps > 2; steps /= 2) {
      multiply(batch * steps, 3 * width, width);
      multiply(batch * steps, 3 * width, width);
    }
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
