package dev.perennial.ranking.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.model.event.EventType;
import dev.perennial.ranking.history.Interactions;
import dev.perennial.ranking.history.RecordedInteractions;
import dev.perennial.ranking.history.TwoTastes;
import dev.perennial.ranking.method.ScoreSheet;
import org.junit.jupiter.api.Test;

class ProfileReaderTest {
  private static final int ITEMS = 8;

  private final ScoreSheet sheet = new ScoreSheet(ITEMS);

  @Test
  void anOlderDayCountsLess() {
    new ProfileReader(10, 0.5).read(TwoTastes.bought(1, 2, 3), ITEMS, sheet);

    assertThat(sheet.score(3)).isEqualTo(1);
    assertThat(sheet.score(2)).isEqualTo(0.5);
    assertThat(sheet.score(1)).isEqualTo(0.25);
  }

  @Test
  void viewsAddUpToAPurchaseAtMost() {
    int[] views = new int[30];
    views[0] = 5;
    Interactions past = RecordedInteractions.of(EventType.ITEM_VIEWED, views, new long[30]);

    new ProfileReader(100, 1).read(past, ITEMS, sheet);

    assertThat(sheet.score(0)).isCloseTo(1, within(1e-9));
    assertThat(sheet.score(5)).isCloseTo(0.1, within(1e-9));
  }

  @Test
  void readsTheNewestOnlyAndNoUnknownItem() {
    new ProfileReader(2, 1).read(TwoTastes.bought(1, 2, ITEMS), ITEMS, sheet);

    assertThat(sheet.size()).isEqualTo(1);
    assertThat(sheet.score(2)).isEqualTo(1);
  }
}
