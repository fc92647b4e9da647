package dev.perennial.ranking.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.ranking.history.History;
import dev.perennial.ranking.history.Recall;
import dev.perennial.ranking.method.Method;
import dev.perennial.ranking.method.ScoreSheet;
import org.junit.jupiter.api.Test;

class LatentMeaningTest {
  /** Sofa and couch are never on one item, but both are leather and cosy. */
  private static final History SHELF =
      Shelf.of(
          "sofa leather",
          "couch leather",
          "sofa cosy",
          "couch cosy",
          "pan steel",
          "pot steel",
          "pan iron",
          "pot iron",
          "sofa",
          "couch",
          "pan",
          "pot");

  @Test
  void wordsThatStandBesideTheSameWordsMeanTheSame() {
    Method meaning = ContentMethods.meaning(2, new Recall(10, 10));

    ScoreSheet sheet = Shelf.scores(meaning, SHELF, 8);

    assertThat(sheet.score(9)).isGreaterThan(0.9);
    assertThat(sheet.score(10)).isLessThan(0.1);
    assertThat(sheet.reason(9)).isEqualTo(8);
  }
}
