package dev.perennial.ranking.probability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.model.event.EventType;
import dev.perennial.ranking.history.Interactions;
import dev.perennial.ranking.history.RecordedInteractions;
import dev.perennial.ranking.history.TwoTastes;
import dev.perennial.ranking.method.ScoreSheet;
import dev.perennial.ranking.method.Scores;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkovChainTest {
  private static final int ITEMS = 4;
  private static final MarkovChain CHAIN = new MarkovChain(new MarkovChain.Settings(2, 10, 10));

  @Test
  void isTheShareOfTransitionsBackedOffToPopularity() {
    List<Interactions> users =
        List.of(TwoTastes.bought(0, 1), TwoTastes.bought(0, 1), TwoTastes.bought(0, 2));

    ScoreSheet sheet = Scores.of(CHAIN, ITEMS, users, TwoTastes.bought(3, 0));

    assertThat(sheet.score(1)).isCloseTo((2 + 2 * 2 / 6.0) / (3 + 2), within(1e-6));
    assertThat(sheet.score(2)).isCloseTo((1 + 2 * 1 / 6.0) / (3 + 2), within(1e-6));
    assertThat(sheet.score(0) + sheet.score(1) + sheet.score(2)).isCloseTo(1, within(1e-6));
    assertThat(sheet.reason(1)).isZero();
  }

  @Test
  void aBasketLeadsToTheNextByTheMeanOverItsItems() {
    long day = Interactions.MILLIS_PER_DAY;
    Interactions user =
        RecordedInteractions.of(
            EventType.ITEM_PURCHASED, new int[] {0, 1, 2, 3}, new long[] {0, 0, day, day});

    ScoreSheet sheet = Scores.of(CHAIN, ITEMS, List.of(user), TwoTastes.bought(0));

    assertThat(sheet.score(2)).isCloseTo((0.5 * 0.5 + 2 * 0.25) / (0.5 + 2), within(1e-6));
    assertThat(sheet.score(3)).isEqualTo(sheet.score(2));
    assertThat(sheet.score(1)).isCloseTo(2 * 0.25 / (0.5 + 2), within(1e-6));
  }

  @Test
  void whoDidNothingGetsWhatIsPopular() {
    ScoreSheet sheet =
        Scores.of(CHAIN, ITEMS, List.of(TwoTastes.bought(1, 1, 2)), RecordedInteractions.none());

    assertThat(sheet.score(1)).isCloseTo(2.0 / 3, within(1e-9));
    assertThat(sheet.score(2)).isCloseTo(1.0 / 3, within(1e-9));
  }
}
