package dev.perennial.ranking.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.ranking.history.Interactions;
import dev.perennial.ranking.history.TwoTastes;
import dev.perennial.ranking.matrix.ProfileReader;
import dev.perennial.ranking.method.ScoreSheet;
import dev.perennial.ranking.method.Scores;
import java.util.List;
import org.junit.jupiter.api.Test;

class EaseIT {
  private static final int ITEMS = 4;
  private static final double LAMBDA = 2;
  private static final List<Interactions> USERS =
      List.of(
          TwoTastes.bought(0, 1),
          TwoTastes.bought(0, 1, 2),
          TwoTastes.bought(1, 2),
          TwoTastes.bought(0),
          TwoTastes.bought(0, 2));

  @Test
  void weighsAsTheRegressionOfEachItemOnTheOthersDoes() {
    ScoreSheet sheet = score(ITEMS, TwoTastes.bought(0));

    // Of item 1 on items 0 and 2, by the normal equations: (4+λ)a + 2b = 2, 2a + (3+λ)b = 2.
    double determinant = (4 + LAMBDA) * (3 + LAMBDA) - 2 * 2;
    assertThat(sheet.score(1)).isCloseTo((2 * (3 + LAMBDA) - 2 * 2) / determinant, within(1e-5));
    assertThat(sheet.reason(1)).isZero();
    assertThat(sheet.isScored(0)).isFalse();
  }

  @Test
  void theScoreIsTheSumOverThePast() {
    double one = score(ITEMS, TwoTastes.bought(0)).score(2);
    double other = score(ITEMS, TwoTastes.bought(1)).score(2);

    assertThat(score(ITEMS, TwoTastes.bought(0, 1)).score(2)).isCloseTo(one + other, within(1e-6));
  }

  @Test
  void onlyTheMostPopularTakePart() {
    ScoreSheet sheet = score(2, TwoTastes.bought(0));

    assertThat(sheet.isScored(1)).isTrue();
    assertThat(sheet.isScored(2)).isFalse();
  }

  private static ScoreSheet score(int items, Interactions past) {
    Ease method = new Ease(new Ease.Settings(items, LAMBDA, 10, new ProfileReader(10, 1)));
    return Scores.of(method, ITEMS, USERS, past);
  }
}
