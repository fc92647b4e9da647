package dev.perennial.ranking.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.ranking.matrix.Dense;
import dev.perennial.ranking.method.ScoreSheet;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ItemVectorsTest {
  @Property(tries = 50)
  void scoresAreInnerProducts(
      @ForAll @IntRange(min = 1, max = 600) int items,
      @ForAll @IntRange(min = 1, max = 9) int width,
      @ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] rows = Dense.random(items * width, 1, random);
    float[] user = Dense.random(width, 1, random);
    ScoreSheet sheet = new ScoreSheet(items);

    new ItemVectors(rows, width).score(user, sheet);

    assertThat(sheet.size()).isEqualTo(items);
    for (int item = 0; item < items; item++) {
      double product = Dense.dot(rows, item * width, user, 0, width);
      assertThat(sheet.score(item)).isEqualTo(product, within(1e-4));
    }
  }

  @Test
  void anItemThatComesLaterHasAVectorAndTheOthersKeepTheirs() {
    ItemVectors vectors = new ItemVectors(new float[] {1, 2, 3, 4}, 2);

    vectors.put(1_000, new float[] {5, 6});
    vectors.put(0, new float[] {7, 8});

    assertThat(vectors.get(0)).containsExactly(7, 8);
    assertThat(vectors.get(1)).containsExactly(3, 4);
    assertThat(vectors.get(999)).containsExactly(0, 0);
    assertThat(vectors.get(1_000)).containsExactly(5, 6);
    assertThat(vectors.get(1_000_000)).containsExactly(0, 0);
  }
}
