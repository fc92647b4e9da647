package dev.perennial.ranking.matrix;

import java.util.random.RandomGenerator;

/** Small matrices, as arrays of rows. */
public final class Matrices {
  private Matrices() {}

  /** About a third of the entries are numbers in (0, 1), the others 0. */
  public static float[][] sparse(int rows, int width, RandomGenerator random) {
    float[][] matrix = new float[rows][width];
    for (float[] row : matrix) {
      for (int column = 0; column < width; column++) {
        row[column] = random.nextInt(3) == 0 ? (float) random.nextDouble(0.1, 1) : 0;
      }
    }
    return matrix;
  }

  public static SparseMatrix rows(float[][] dense, int width) {
    SparseMatrix.Builder rows = new SparseMatrix.Builder(width);
    for (float[] row : dense) {
      for (int column = 0; column < width; column++) {
        if (row[column] != 0) {
          rows.add(column, row[column]);
        }
      }
      rows.endRow();
    }
    return rows.build();
  }

  static float[][] dense(SparseMatrix matrix) {
    float[][] dense = new float[matrix.rows()][matrix.width()];
    for (int row = 0; row < dense.length; row++) {
      for (int entry = matrix.from(row); entry < matrix.to(row); entry++) {
        dense[row][matrix.column(entry)] = matrix.value(entry);
      }
    }
    return dense;
  }

  /** The same numbers for a library of linear algebra. */
  public static double[][] doubles(float[][] matrix) {
    double[][] doubles = new double[matrix.length][];
    for (int row = 0; row < matrix.length; row++) {
      doubles[row] = new double[matrix[row].length];
      for (int column = 0; column < matrix[row].length; column++) {
        doubles[row][column] = matrix[row][column];
      }
    }
    return doubles;
  }
}
