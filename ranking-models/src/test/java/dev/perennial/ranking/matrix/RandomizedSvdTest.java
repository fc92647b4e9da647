package dev.perennial.ranking.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.ranking.method.Learning;
import java.util.SplittableRandom;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;

class RandomizedSvdTest {
  private static final int ROWS = 60;
  private static final int WIDTH = 40;

  @Test
  void findsTheVectorsOfTheGreatestSingularValues() {
    float[][] dense = Matrices.sparse(ROWS, WIDTH, new SplittableRandom(5));
    RealMatrix exact = new Array2DRowRealMatrix(Matrices.doubles(dense));

    float[] vectors =
        RandomizedSvd.rightVectors(Matrices.rows(dense, WIDTH), 5, Learning.unwatched(1));

    SingularValueDecomposition svd = new SingularValueDecomposition(exact);
    for (int k = 0; k < 5; k++) {
      double stretch = new ArrayRealVector(exact.operate(column(vectors, k, 5))).getNorm();
      assertThat(stretch).isEqualTo(svd.getSingularValues()[k], within(0.02 * stretch));
    }
    assertThat(dot(vectors, 0, 0)).isEqualTo(1, within(1e-4));
    assertThat(dot(vectors, 0, 3)).isEqualTo(0, within(1e-4));
  }

  @Test
  void directionsThatAMatrixDoesNotHaveAreZero() {
    float[][] dense = {{1, 2, 0}, {2, 4, 0}};

    float[] vectors = RandomizedSvd.rightVectors(Matrices.rows(dense, 3), 2, Learning.unwatched(1));

    assertThat(Math.abs(vectors[0])).isEqualTo((float) Math.sqrt(0.2), within(1e-5f));
    assertThat(Math.abs(vectors[2])).isEqualTo((float) Math.sqrt(0.8), within(1e-5f));
    assertThat(new float[] {vectors[1], vectors[3], vectors[4], vectors[5]}).containsOnly(0);
  }

  private static double[] column(float[] rows, int column, int width) {
    double[] numbers = new double[rows.length / width];
    for (int row = 0; row < numbers.length; row++) {
      numbers[row] = rows[row * width + column];
    }
    return numbers;
  }

  private static double dot(float[] vectors, int one, int other) {
    double sum = 0;
    for (int row = 0; row < WIDTH; row++) {
      sum += vectors[row * 5 + one] * vectors[row * 5 + other];
    }
    return sum;
  }
}
