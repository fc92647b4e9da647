package dev.perennial.ranking.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.model.event.EventType;
import org.junit.jupiter.api.Test;

class ProfileTest {
  @Test
  void threePurchasesCountTwiceAsMuchAsOne() {
    Profile profile = Profile.of(TwoTastes.bought(5, 7, 7, 7), TwoTastes.ITEMS);

    assertThat(profile.size()).isEqualTo(2);
    assertThat(profile.item(0)).isEqualTo(7);
    assertThat(profile.weight(0)).isEqualTo(2, within(1e-6f));
    assertThat(profile.weight(1)).isEqualTo(1, within(1e-6f));
  }

  @Test
  void whatIsOlderByAHalfLifeCountsHalfBeforeTheLogarithm() {
    Profile profile = Profile.of(TwoTastes.bought(5, 6, 7), TwoTastes.ITEMS, new Recall(10, 2));

    assertThat(profile.item(2)).isEqualTo(5);
    assertThat(profile.weight(2)).isEqualTo((float) (Math.log(1.5) / Math.log(2)), within(1e-6f));
  }

  @Test
  void onlyTheLatestAreRecalled() {
    Profile profile = Profile.of(TwoTastes.bought(1, 2, 3, 4), TwoTastes.ITEMS, new Recall(2, 9));

    assertThat(profile.size()).isEqualTo(2);
    assertThat(profile.item(0)).isEqualTo(4);
    assertThat(profile.item(1)).isEqualTo(3);
  }

  @Test
  void whatTellsNothingOfATasteIsLeftOut() {
    Interactions refund =
        RecordedInteractions.of(EventType.ITEM_REFUNDED, new int[] {1}, new long[] {1});

    assertThat(Profile.of(refund, TwoTastes.ITEMS).size()).isZero();
    assertThat(Profile.of(TwoTastes.bought(3, 9), 9).size()).isEqualTo(1);
  }
}
