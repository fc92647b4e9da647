package dev.perennial.ranking.factor;

import dev.perennial.ranking.matrix.Dense;

/**
 * A symmetric, positive definite system of equations: {@code A x = b}, solved by Cholesky's {@code
 * A = U'U}. Only the upper half of A is held, row by row, and every inner loop adds a multiple of
 * one row to another.
 */
final class NormalEquations {
  private final int width;
  private final float[] matrix;
  private boolean isFactorized;

  /** A system whose A is a copy of this one. */
  NormalEquations(float[] matrix, int width) {
    this.width = width;
    this.matrix = matrix.clone();
  }

  /** Starts again with another A. */
  void reset(float[] matrix) {
    System.arraycopy(matrix, 0, this.matrix, 0, this.matrix.length);
    isFactorized = false;
  }

  /** Adds {@code weight} times the row's product with itself to A. */
  void add(float weight, float[] rows, int offset) {
    for (int i = 0; i < width; i++) {
      Dense.add(weight * rows[offset + i], rows, offset + i, matrix, i * width + i, width - i);
    }
  }

  /** Replaces the {@code b} that lies at the offset with {@code x}. */
  void solve(float[] numbers, int offset) {
    if (!isFactorized) {
      factorize();
    }
    for (int i = 0; i < width; i++) {
      numbers[offset + i] /= matrix[i * width + i];
      int rest = width - i - 1;
      Dense.add(-numbers[offset + i], matrix, i * width + i + 1, numbers, offset + i + 1, rest);
    }
    for (int i = width - 1; i >= 0; i--) {
      int rest = width - i - 1;
      float known = Dense.dot(matrix, i * width + i + 1, numbers, offset + i + 1, rest);
      numbers[offset + i] = (numbers[offset + i] - known) / matrix[i * width + i];
    }
  }

  private void factorize() {
    for (int i = 0; i < width; i++) {
      float root = (float) Math.sqrt(matrix[i * width + i]);
      for (int j = i; j < width; j++) {
        matrix[i * width + j] /= root;
      }
      for (int row = i + 1; row < width; row++) {
        int from = i * width + row;
        Dense.add(-matrix[from], matrix, from, matrix, row * width + row, width - row);
      }
    }
    isFactorized = true;
  }
}
