package dev.perennial.ranking.probability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.ranking.method.ScoreSheet;
import org.junit.jupiter.api.Test;

class NextCategoryTest {
  private static final int TEA = 0;
  private static final int BOOKS = 1;

  @Test
  void isBayesRuleOnCountsWithOneMoreCaseOnEitherSide() {
    NextCategory next = new NextCategory(2);
    next.count(TEA, new int[] {TEA}, 1, 1);
    next.count(TEA, new int[] {TEA}, 1, 1);
    next.count(TEA, new int[] {BOOKS}, 1, 1);
    next.count(BOOKS, new int[] {BOOKS}, 1, 1);
    next.settle();
    ScoreSheet sheet = new ScoreSheet(2);

    next.probabilities(new int[] {BOOKS}, 1, sheet);

    double tea = (3 + 1) / (4.0 + 2) * (1 + 1) / (3.0 + 2);
    double books = (1 + 1) / (4.0 + 2) * (1 + 1) / (1.0 + 2);
    assertThat(sheet.score(TEA)).isCloseTo(tea / (tea + books), within(1e-6));
    assertThat(sheet.score(BOOKS)).isCloseTo(books / (tea + books), within(1e-6));
  }
}
