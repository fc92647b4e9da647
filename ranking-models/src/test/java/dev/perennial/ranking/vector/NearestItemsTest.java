package dev.perennial.ranking.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.ranking.matrix.Dense;
import dev.perennial.ranking.method.ScoreSheet;
import java.util.Arrays;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NearestItemsTest {
  private static final int ITEMS = 3_000;
  private static final int WIDTH = 16;

  private final SplittableRandom random = new SplittableRandom(3);
  private final ItemVectors vectors =
      new ItemVectors(Dense.random(ITEMS * WIDTH, 1, random), WIDTH);
  private final NearestItems nearest = new NearestItems(vectors);
  private final ScoreSheet exact = new ScoreSheet(ITEMS);
  private final ScoreSheet found = new ScoreSheet(ITEMS);

  @Test
  void findsNearlyAllOfTheHundredBestAndTheirScores() {
    int hits = 0;
    for (int question = 0; question < 20; question++) {
      ask(Dense.random(WIDTH, 1, random));
      Set<Integer> best =
          Arrays.stream(exact.top(100)).boxed().collect(Collectors.toUnmodifiableSet());
      for (int item : found.top(100)) {
        hits += best.contains(item) ? 1 : 0;
        assertThat(found.score(item)).isEqualTo(exact.score(item), within(1e-3));
      }
      assertThat(found.size()).isEqualTo(500);
    }

    assertThat(hits / 2_000.0).as("recall of the best 100").isGreaterThan(0.98);
  }

  @Test
  void whatWasPutSinceIsFoundByItsNewVectorOnly() {
    float[] direction = Dense.random(WIDTH, 1, random);
    ask(direction);
    int best = found.top(1)[0];

    vectors.put(best, new float[WIDTH]);
    vectors.put(ITEMS + 1, direction);
    ask(direction);

    assertThat(found.isScored(best)).isFalse();
    assertThat(found.score(ITEMS + 1)).isEqualTo(exact.score(ITEMS + 1), within(1e-3));
  }

  private void ask(float[] vector) {
    exact.clear();
    found.clear();
    vectors.score(vector, exact);
    nearest.score(vector, found);
  }
}
