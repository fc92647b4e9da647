package dev.perennial.ranking.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.model.event.EventType;
import dev.perennial.ranking.history.History;
import dev.perennial.ranking.history.Interactions;
import dev.perennial.ranking.history.RecordedInteractions;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BasketsTest {
  private static final long DAY = Interactions.MILLIS_PER_DAY;

  @Test
  void purchasesOfOneDayAreOneBasketWithEachItemOnce() {
    Interactions user =
        RecordedInteractions.of(
            EventType.ITEM_PURCHASED, new int[] {1, 2, 1, 3}, new long[] {0, 1, 2, DAY});

    SparseMatrix baskets = Baskets.of(new History(List.of(user), Collections.nCopies(4, null)));

    assertThat(Baskets.count(user)).isEqualTo(2);
    assertThat(baskets.rows()).isEqualTo(2);
    assertThat(baskets.to(0)).isEqualTo(2);
    assertThat(baskets.column(2)).isEqualTo(3);
  }

  @Test
  void viewsMakeNoBasket() {
    Interactions user =
        RecordedInteractions.of(EventType.ITEM_VIEWED, new int[] {1, 2}, new long[] {0, DAY});

    assertThat(Baskets.count(user)).isZero();
    assertThat(Baskets.next(user, 0)).isEqualTo(2);
  }
}
