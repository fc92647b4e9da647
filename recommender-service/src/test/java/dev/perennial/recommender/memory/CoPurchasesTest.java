package dev.perennial.recommender.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoPurchasesTest {
  private final CoPurchases together = new CoPurchases(16);

  @Test
  void similarityIsTheShrunkCosineOfTheOrders() {
    for (int order = 0; order < 20; order++) {
      order(1, 2);
    }
    order(2, 3);

    assertThat(similar(1)).containsOnlyKeys(2);
    assertThat(similar(1).get(2))
        .isCloseTo(20 / Math.sqrt(20.0 * 21) * 20 / (20 + 5), within(1e-9));
    assertThat(similar(2)).containsOnlyKeys(1, 3);
    assertThat(similar(2).get(3)).isLessThan(similar(2).get(1));
  }

  @Test
  void anItemThatWasNeverOrderedHasNoneSimilar() {
    assertThat(similar(99)).isEmpty();
  }

  @Test
  void theStrongNeighboursOutliveACrowdOfWeakOnes() {
    for (int order = 0; order < 5; order++) {
      order(0, 1);
      order(0, 2);
    }
    for (int passerBy = 3; passerBy < 200; passerBy++) {
      order(0, passerBy);
    }

    assertThat(similar(0)).containsKeys(1, 2).hasSizeLessThanOrEqualTo(16);
    assertThat(similar(0).get(1)).isEqualTo(similar(1).get(0));
  }

  private void order(int first, int second) {
    together.join(first, new int[0], 0);
    together.join(second, new int[] {first}, 1);
  }

  private Map<Integer, Double> similar(int item) {
    Map<Integer, Double> similar = new HashMap<>();
    together.similar(item, similar::put);
    return similar;
  }
}
