package dev.perennial.ranking.matrix;

import dev.perennial.ranking.method.Learning;
import java.util.SplittableRandom;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealMatrix;

/**
 * The right singular vectors of a sparse matrix that belong to its greatest singular values, by
 * projecting it onto a few random directions and turning these towards the great ones with power
 * steps (Halko, Martinsson, Tropp 2011, SIAM Review 53(2), algorithms 4.4 and 5.1). Directions are
 * made orthonormal by the eigenvectors of their inner products; those of which nothing is left, as
 * of a matrix with fewer dimensions than were asked for, become 0.
 */
public final class RandomizedSvd {
  private static final int MORE_DIRECTIONS = 8;
  private static final int POWER_STEPS = 3;

  /** Below this share of the greatest eigenvalue, an eigenvalue is rounding noise. */
  private static final double NOTHING = 1e-6;

  private RandomizedSvd() {}

  /**
   * The vectors as columns, the greatest singular value's first.
   *
   * @return width of the matrix x rank, row by row
   */
  public static float[] rightVectors(SparseMatrix matrix, int rank, Learning learning) {
    int breadth = rank + MORE_DIRECTIONS;
    SparseMatrix transposed = matrix.transposed();
    float[] directions =
        Dense.random(matrix.width() * breadth, 1, new SplittableRandom(learning.seed()));
    learning.reached(0, POWER_STEPS + 1);
    for (int step = 0; step <= POWER_STEPS; step++) {
      float[] left = orthonormal(matrix.times(directions, breadth), breadth);
      directions = orthonormal(transposed.times(left, breadth), breadth);
      learning.reached(step + 1, POWER_STEPS + 1);
    }
    return firstColumns(directions, breadth, rank);
  }

  /** Columns that span the same space, orthonormal, the longest direction first. */
  private static float[] orthonormal(float[] rows, int breadth) {
    float[] turn = turn(gram(rows, breadth), breadth);
    float[] turned = new float[rows.length];
    for (int offset = 0; offset < rows.length; offset += breadth) {
      for (int i = 0; i < breadth; i++) {
        Dense.add(rows[offset + i], turn, i * breadth, turned, offset, breadth);
      }
    }
    return turned;
  }

  private static float[] turn(RealMatrix gram, int breadth) {
    EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(gram);
    double[] values = eigen.getEigenvalues(); // decreasing
    float[] turn = new float[breadth * breadth];
    for (int column = 0; column < breadth; column++) {
      if (values[column] > NOTHING * values[0]) {
        double scale = 1 / Math.sqrt(values[column]);
        for (int i = 0; i < breadth; i++) {
          turn[i * breadth + column] = (float) (scale * eigen.getV().getEntry(i, column));
        }
      }
    }
    return turn;
  }

  /** The inner products of all columns; in doubles, for their differences decide. */
  private static RealMatrix gram(float[] rows, int breadth) {
    double[][] gram = new double[breadth][breadth];
    for (int offset = 0; offset < rows.length; offset += breadth) {
      for (int i = 0; i < breadth; i++) {
        double value = rows[offset + i];
        double[] row = gram[i];
        for (int j = 0; j < breadth; j++) {
          row[j] += value * rows[offset + j];
        }
      }
    }
    return new Array2DRowRealMatrix(gram, false);
  }

  private static float[] firstColumns(float[] rows, int breadth, int count) {
    float[] first = new float[rows.length / breadth * count];
    for (int row = 0; row < rows.length / breadth; row++) {
      System.arraycopy(rows, row * breadth, first, row * count, count);
    }
    return first;
  }
}
