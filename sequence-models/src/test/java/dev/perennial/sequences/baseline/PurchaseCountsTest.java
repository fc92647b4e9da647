package dev.perennial.sequences.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.sequences.TinyStore;
import dev.perennial.sequences.dataset.Question;
import dev.perennial.sequences.history.History;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PurchaseCountsTest {
  private static final Instant DAY_0 = TinyStore.OPENING;
  private static final Instant DAY_30 = DAY_0.plus(Duration.ofDays(30));
  private static final Instant DAY_60 = DAY_0.plus(Duration.ofDays(60));

  private final History history =
      History.of(
          TinyStore.sequence(
              List.of(
                  TinyStore.purchase("ann", 0, DAY_0, "2"),
                  TinyStore.purchase("ann", 1, DAY_30, "3"),
                  TinyStore.purchase("ann", 2, DAY_60, "4")),
              List.of(DAY_30)),
          item -> Integer.parseInt(item.value()));
  private final Question onDay30 = new Question(history, history.snapshots().getFirst());

  @Test
  void ownSharesHalveWithTheHalfLifeAndEndAtTheInstant() {
    float[] shares = PurchaseCounts.own(onDay30, 5, 100, 30);
    assertThat(shares).containsExactly(new float[] {0, 0, 1 / 3f, 2 / 3f, 0}, within(1e-6f));
  }

  @Test
  void ownSharesLookAtTheNewestEventsOnly() {
    float[] shares = PurchaseCounts.own(onDay30, 5, 1, 30);
    assertThat(shares).containsExactly(0, 0, 0, 1, 0);
  }

  @Test
  void leavesOutItemsWithoutANumber() {
    float[] shares = PurchaseCounts.own(onDay30, 3, 100, Double.POSITIVE_INFINITY);
    assertThat(shares).containsExactly(0, 0, 1);
  }

  @Test
  void popularSharesCoverTheTimeBeforeTheInstant() {
    float[] shares = PurchaseCounts.popular(List.of(history), 5, DAY_60, Duration.ofDays(14));
    assertThat(shares).containsExactly(0, 0, 0, 0, 1);
  }
}
