package dev.perennial.recommender.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.recommender.rhythm.RepeatGaps;
import org.junit.jupiter.api.Test;

class OwnPurchasesTest {
  private final RepeatGaps gaps = new RepeatGaps();
  private final OwnPurchases purchases =
      new OwnPurchases(new OwnPurchases.Kept(3, Math.log(2) / 10));

  @Test
  void countsDaysNotPurchases() {
    add(7, 100);
    add(7, 100);
    add(7, 110);

    int slot = purchases.slotOf(7);
    assertThat(purchases.days(slot)).isEqualTo(2);
    assertThat(purchases.lastDay(slot)).isEqualTo(110);
    assertThat(purchases.daysSince(slot, 115)).isEqualTo(5);
    assertThat(purchases.habit(slot, 110)).isCloseTo(1.5, within(1e-6));
    assertThat(purchases.habit(slot, 120)).isCloseTo(0.75, within(1e-6));
    assertThat(purchases.slotOf(8)).isNegative();
  }

  @Test
  void aLatePurchaseLeavesTheSameHabitAsOneInTime() {
    add(7, 110);
    add(7, 100);

    int slot = purchases.slotOf(7);
    assertThat(purchases.days(slot)).isEqualTo(2);
    assertThat(purchases.habit(slot, 110)).isCloseTo(1.5, within(1e-6));
  }

  @Test
  void theItemBoughtLongestAgoGivesWay() {
    add(1, 100);
    add(2, 90);
    add(3, 110);
    add(4, 120);

    assertThat(purchases.size()).isEqualTo(3);
    assertThat(purchases.slotOf(2)).isNegative();
    assertThat(purchases.slotOf(4)).isNotNegative();
  }

  @Test
  void theItemsTypicalGapLeansOnTheStoresWhereItIsRarelyRepeated() {
    assertThat(gaps.typicalDays(7)).isEqualTo(60);
    for (int day = 0; day <= 70; day += 7) {
      add(7, day);
    }

    assertThat(gaps.typicalDays(7)).isCloseTo(7, within(1e-9));
    assertThat(gaps.typicalDays(500)).isCloseTo(7, within(1e-9));
    assertThat(gaps.repeatShare(7)).isEqualTo(1);
  }

  @Test
  void theUsualGapIsTheItemsUntilTheUserHasOne() {
    add(7, 100);
    add(7, 110);
    assertThat(purchases.usualGapDays(0, gaps)).isEqualTo(gaps.typicalDays(7));
    assertThat(purchases.hasOwnGap(0)).isFalse();

    add(7, 120);
    assertThat(purchases.usualGapDays(0, gaps)).isEqualTo(10);
    assertThat(purchases.hasOwnGap(0)).isTrue();
  }

  @Test
  void anItemRipensAsItsGapPasses() {
    add(7, 100);
    double gap = gaps.typicalDays(7);

    assertThat(purchases.ripeness(0, 100, gaps)).isZero();
    assertThat(purchases.ripeness(0, 102, gaps)).isLessThan(0.001);
    assertThat(purchases.ripeness(0, 100 + (int) gap, gaps)).isEqualTo(0.5);
  }

  private void add(int item, int day) {
    purchases.add(item, day, 1, gaps);
  }
}
