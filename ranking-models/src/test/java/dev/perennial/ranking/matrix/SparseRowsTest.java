package dev.perennial.ranking.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SparseRowsTest {
  @Property(tries = 100)
  void multipliesAndTurnsLikeADenseMatrix(
      @ForAll @IntRange(max = 8) int rows,
      @ForAll @IntRange(min = 1, max = 8) int width,
      @ForAll long seed) {
    float[][] dense = Matrices.sparse(rows, width, new SplittableRandom(seed));
    SparseRows matrix = Matrices.rows(dense, width);
    float[] factor = Dense.random(width * 3, 1, new SplittableRandom(seed));

    float[] product = matrix.times(factor, 3);

    for (int row = 0; row < rows; row++) {
      for (int k = 0; k < 3; k++) {
        double sum = 0;
        for (int column = 0; column < width; column++) {
          sum += dense[row][column] * factor[column * 3 + k];
          assertThat(matrix.contains(row, column)).isEqualTo(dense[row][column] != 0);
        }
        assertThat(product[row * 3 + k]).isEqualTo((float) sum, within(1e-4f));
      }
    }
    assertThat(Matrices.dense(matrix.transposed().transposed())).isDeepEqualTo(dense);
    assertThat(matrix.transposed().rows()).isEqualTo(width);
  }
}
