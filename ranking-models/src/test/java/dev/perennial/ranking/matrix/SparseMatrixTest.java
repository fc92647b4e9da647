package dev.perennial.ranking.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.ranking.method.ScoreSheet;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SparseMatrixTest {
  private static final int WIDTH = 5;

  @Property
  void isADenseMatrixWithoutItsZeros(
      @ForAll @Size(max = 40) List<@IntRange(max = 3) Integer> cells) {
    int rows = cells.size() / WIDTH;
    SparseMatrix.Builder builder = new SparseMatrix.Builder(WIDTH);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < WIDTH; column++) {
        if (cells.get(row * WIDTH + column) > 0) {
          builder.add(column, cells.get(row * WIDTH + column));
        }
      }
      builder.endRow();
    }

    SparseMatrix matrix = builder.build();
    SparseMatrix transposed = matrix.transposed();

    assertThat(matrix.rows()).isEqualTo(rows);
    assertThat(transposed.rows()).isEqualTo(WIDTH);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < WIDTH; column++) {
        assertThat(at(matrix, row, column)).isEqualTo((double) cells.get(row * WIDTH + column));
        assertThat(at(transposed, column, row)).isEqualTo((double) cells.get(row * WIDTH + column));
      }
    }
  }

  @Property(tries = 100)
  void multipliesAndTurnsLikeADenseMatrix(
      @ForAll @IntRange(max = 8) int rows,
      @ForAll @IntRange(min = 1, max = 8) int width,
      @ForAll long seed) {
    float[][] dense = Matrices.sparse(rows, width, new SplittableRandom(seed));
    SparseMatrix matrix = Matrices.rows(dense, width);
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

  @Test
  void makesRowsOfUnitLengthAndLeavesEmptyOnesEmpty() {
    SparseMatrix.Builder builder = new SparseMatrix.Builder(WIDTH);
    builder.add(1, 3);
    builder.add(4, 4);
    builder.endRow();
    builder.endRow();

    SparseMatrix unit = builder.build().unitRows();

    assertThat(unit.value(0)).isCloseTo(0.6f, within(1e-6f));
    assertThat(unit.lengths()[0]).isCloseTo(1, within(1e-6));
    assertThat(unit.lengths()[1]).isZero();
  }

  @Test
  void takesTheBestOfASheetBestFirst() {
    ScoreSheet sheet = new ScoreSheet(WIDTH);
    sheet.add(0, 1);
    sheet.add(2, 3);
    sheet.add(4, 2);
    SparseMatrix.Builder builder = new SparseMatrix.Builder(WIDTH);

    builder.addBest(2, sheet);

    SparseMatrix matrix = builder.build();
    assertThat(matrix.size()).isEqualTo(2);
    assertThat(matrix.column(0)).isEqualTo(2);
    assertThat(matrix.column(1)).isEqualTo(4);
    assertThat(sheet.size()).isZero();
  }

  private static double at(SparseMatrix matrix, int row, int column) {
    ScoreSheet sheet = new ScoreSheet(matrix.width());
    matrix.addRow(row, 1, sheet);
    return sheet.score(column);
  }
}
