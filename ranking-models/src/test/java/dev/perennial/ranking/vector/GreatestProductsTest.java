package dev.perennial.ranking.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.ranking.matrix.Dense;
import dev.perennial.ranking.method.ScoreSheet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GreatestProductsTest {
  private static final int ITEMS = 3_000;
  private static final int WIDTH = 24;
  private static final int FOUND = 100;

  private final SplittableRandom random = new SplittableRandom(3);
  private final ScoreSheet exact = new ScoreSheet(ITEMS);
  private final ScoreSheet found = new ScoreSheet(FOUND);

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.002})
  void missesNoneOfTheGreatest(double shrinking) {
    ItemVectors vectors = vectors(shrinking);
    GreatestProducts greatest = new GreatestProducts(vectors, FOUND);
    for (int question = 0; question < 20; question++) {
      ask(vectors, greatest, Dense.random(WIDTH, 1, random));

      assertThat(found.size()).isEqualTo(FOUND);
      assertThat(found.top(FOUND)).containsExactly(exact.top(FOUND));
      for (int item : found.top(FOUND)) {
        assertThat(found.score(item)).isEqualTo(exact.score(item), within(1e-4));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, ITEMS + 1})
  void whatWasPutSinceIsFoundByItsNewVectorOnly(int put) {
    ItemVectors vectors = vectors(0);
    GreatestProducts greatest = new GreatestProducts(vectors, FOUND);
    float[] direction = Dense.random(WIDTH, 1, random);
    ask(vectors, greatest, direction);
    int best = found.top(1)[0];

    vectors.put(best, new float[WIDTH]);
    vectors.put(put, direction);
    ask(vectors, greatest, direction);

    assertThat(found.isScored(best)).isFalse();
    assertThat(found.score(put)).isEqualTo(exact.score(put), within(1e-4));
  }

  /** All products are alike then, and sorting them all out would take long. */
  @Test
  void nothingFitsAPastOfWhichNothingIsKnown() {
    new GreatestProducts(vectors(0), FOUND).score(new float[WIDTH], found);

    assertThat(found.size()).isZero();
  }

  /** Vectors of which each is shorter than the one before by a share. */
  private ItemVectors vectors(double shrinking) {
    float[] rows = Dense.random(ITEMS * WIDTH, 1, random);
    for (int i = 0; i < rows.length; i++) {
      rows[i] *= (float) Math.exp(-shrinking * (i / WIDTH));
    }
    return new ItemVectors(rows, WIDTH);
  }

  private void ask(ItemVectors vectors, GreatestProducts greatest, float[] vector) {
    exact.clear();
    found.clear();
    vectors.score(vector, exact);
    greatest.score(vector, found);
  }
}
