package dev.perennial.ranking.neighbour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.ranking.history.Interactions;
import dev.perennial.ranking.history.TwoTastes;
import dev.perennial.ranking.method.Method;
import dev.perennial.ranking.method.ScoreSheet;
import dev.perennial.ranking.method.Scores;
import java.util.List;
import org.junit.jupiter.api.Test;

class TifuKnnTest {
  private static final int ITEMS = 6;

  @Test
  void ownFrequenciesFadeWithinAndAcrossGroups() {
    Interactions past = TwoTastes.bought(0, 1, 2);

    ScoreSheet sheet = score(2, 1, 1, List.of(), past);

    assertThat(sheet.score(2)).isCloseTo(1.0 / 2 / 2, within(1e-9));
    assertThat(sheet.score(1)).isCloseTo(0.9 / 2 / 2, within(1e-9));
    assertThat(sheet.score(0)).isCloseTo(0.5 / 2, within(1e-9));
    assertThat(sheet.reason(0)).isZero();
  }

  @Test
  void neighboursShareTheRestEqually() {
    List<Interactions> users = List.of(TwoTastes.bought(0, 1), TwoTastes.bought(0, 2));

    ScoreSheet sheet = score(10, 2, 0.75, users, TwoTastes.bought(0));

    assertThat(sheet.score(0)).isCloseTo(0.75 + 0.25 * 0.9 / 2, within(1e-6));
    assertThat(sheet.score(1)).isCloseTo(0.25 * 0.5 / 2, within(1e-6));
    assertThat(sheet.score(2)).isEqualTo(sheet.score(1));
  }

  @Test
  void theNearestIsTheOneAtTheLeastDistance() {
    List<Interactions> users =
        List.of(TwoTastes.bought(1, 1, 1, 1), TwoTastes.bought(0, 1), TwoTastes.bought(1, 0));

    ScoreSheet sheet = score(10, 1, 0.5, users, TwoTastes.bought(1));

    assertThat(sheet.isScored(0)).isFalse();
  }

  private static ScoreSheet score(
      int group, int neighbours, double alpha, List<Interactions> users, Interactions past) {
    Method method = new TifuKnn(new TifuKnn.Settings(group, 0.9, 0.5, neighbours, alpha, 100));
    return Scores.of(method, ITEMS, users, past);
  }
}
