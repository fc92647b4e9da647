package dev.perennial.ranking.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.model.event.EventType;
import dev.perennial.ranking.history.Interactions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActsTest {
  private static final long DAY = Interactions.MILLIS_PER_DAY;

  @Test
  void readsKindsGapsAndSilentMonths() {
    TypedInteractions past = new TypedInteractions();
    past.add(EventType.ITEM_VIEWED, 1, 0);
    past.add(EventType.ITEM_ADDED_TO_CART, 1, 1);
    past.add(EventType.ITEM_REMOVED_FROM_CART, 1, 2);
    past.add(EventType.ITEM_PURCHASED, 2, 40 * DAY);

    List<Act> acts = new ArrayList<>();
    Acts.read(past, 1000 * DAY, (act, index) -> acts.add(act));

    assertThat(acts)
        .containsExactly(
            Act.VIEW_LATER,
            Act.CART_SOON,
            Act.SILENCE,
            Act.PURCHASE_LATER,
            Act.SILENCE,
            Act.SILENCE,
            Act.SILENCE);
    assertThat(Acts.of(past, 1000 * DAY)).hasSize(7).endsWith(Act.SILENCE.ordinal());
  }

  @Test
  void whoDidNothingHasNoActs() {
    assertThat(Acts.of(new TypedInteractions(), DAY)).isEmpty();
  }
}
