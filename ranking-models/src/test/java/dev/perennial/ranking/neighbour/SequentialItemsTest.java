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

class SequentialItemsTest {
  private static final int ITEMS = 6;

  private final Method method =
      new SequentialItems(new SequentialItems.Settings(2, 0.5, 1, 5, 2, 0.8));

  @Test
  void theNearerAStepTheCloserTheItem() {
    ScoreSheet sheet = score(List.of(TwoTastes.bought(0, 1, 2, 3)), TwoTastes.bought(1));

    assertThat(sheet.score(0)).isCloseTo(0.5, within(1e-6));
    assertThat(sheet.score(2)).isCloseTo(1, within(1e-6));
    assertThat(sheet.score(3)).isCloseTo(1 / Math.sqrt(2), within(1e-6));
  }

  @Test
  void whatIsEverywhereIsHeldDown() {
    List<Interactions> users =
        List.of(TwoTastes.bought(0, 1), TwoTastes.bought(0, 2), TwoTastes.bought(3, 2));

    ScoreSheet sheet = score(users, TwoTastes.bought(0));

    assertThat(sheet.score(1)).isCloseTo(1 / Math.sqrt(2), within(1e-6));
    assertThat(sheet.score(2)).isCloseTo(0.5, within(1e-6));
  }

  @Test
  void whatIsEverywhereIsHeldDownLessWhereThatIsAskedFor() {
    Method counting = new SequentialItems(new SequentialItems.Settings(2, 0.5, 0, 5, 2, 0.8));
    List<Interactions> users =
        List.of(TwoTastes.bought(0, 1), TwoTastes.bought(0, 1), TwoTastes.bought(0, 2));

    ScoreSheet sheet = Scores.of(counting, ITEMS, users, TwoTastes.bought(0));

    assertThat(sheet.score(1)).isCloseTo(2, within(1e-6));
    assertThat(sheet.score(2)).isCloseTo(1, within(1e-6));
  }

  @Test
  void theLastStepSpeaksLoudestAndOldOnesNotAtAll() {
    List<Interactions> users =
        List.of(TwoTastes.bought(0, 3), TwoTastes.bought(1, 4), TwoTastes.bought(2, 5));

    ScoreSheet sheet = score(users, TwoTastes.bought(0, 1, 2));

    assertThat(sheet.score(5)).isCloseTo(1, within(1e-6));
    assertThat(sheet.score(4)).isCloseTo(0.8, within(1e-6));
    assertThat(sheet.isScored(3)).isFalse();
    assertThat(sheet.reason(5)).isEqualTo(2);
  }

  @Test
  void repeatingAnItemIsOneStep() {
    ScoreSheet once = score(List.of(TwoTastes.bought(0, 1)), TwoTastes.bought(0));
    ScoreSheet thrice = score(List.of(TwoTastes.bought(0, 0, 0, 1)), TwoTastes.bought(0, 0));

    assertThat(thrice.score(1)).isEqualTo(once.score(1));
    assertThat(thrice.isScored(0)).isFalse();
  }

  private ScoreSheet score(List<Interactions> users, Interactions past) {
    return Scores.of(method, ITEMS, users, past);
  }
}
