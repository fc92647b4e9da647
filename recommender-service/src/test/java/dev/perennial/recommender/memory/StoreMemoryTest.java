package dev.perennial.recommender.memory;

import static dev.perennial.recommender.Events.NOON;
import static dev.perennial.recommender.Events.bought;
import static dev.perennial.recommender.Events.daysAgo;
import static dev.perennial.recommender.Events.forecast;
import static dev.perennial.recommender.Events.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventId;
import dev.perennial.model.event.EventType;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.lifecycle.ChurnBand;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.user.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class StoreMemoryTest {
  private static final UserId ANNA = new UserId("anna");

  private final StoreMemory memory = new StoreMemory(MemoryProperties.defaults());

  @Test
  void anEventWithoutAnItemLeavesNoTrace() {
    memory.learn(List.of(event(EventType.SESSION_STARTED)));

    assertThat(memory.users()).isZero();
    assertThat(memory.shopper(ANNA).isKnown()).isFalse();
  }

  @Test
  void aPurchaseIsKnownToTheUserTheDemandAndTheOtherLinesOfItsOrder() {
    memory.learn(List.of(bought("anna", "tea", NOON), bought("anna", "cup", NOON)));

    int tea = memory.catalogue().find(new ItemId("tea")).orElseThrow();
    int cup = memory.catalogue().find(new ItemId("cup")).orElseThrow();
    assertThat(memory.shopper(ANNA).purchases().slotOf(tea)).isNotNegative();
    assertThat(memory.shopper(ANNA).interactions().size()).isEqualTo(2);
    assertThat(memory.demand().at(NOON.toEpochMilli()).popularity(tea)).isCloseTo(1, within(1e-9));
    List<Integer> similar = new ArrayList<>();
    memory.together().similar(tea, (other, similarity) -> similar.add(other));
    assertThat(similar).containsExactly(cup);
  }

  @Test
  void twoOrdersAreNotOneBasket() {
    memory.learn(List.of(bought("anna", "tea", daysAgo(1)), bought("anna", "cup", NOON)));

    memory.together().similar(0, (other, similarity) -> assertThat(other).isNull());
    assertThat(memory.catalogue().size()).isEqualTo(2);
  }

  @Test
  void theNewestWordOnAnItemCounts() {
    memory.list(List.of(item("tea", "drinks"), item("tea", "gifts", false, null)));

    Listing tea = memory.catalogue().listing(0);
    assertThat(memory.catalogue().size()).isEqualTo(1);
    assertThat(memory.catalogue().categoryName(tea.category())).isEqualTo("gifts");
    assertThat(tea.inStock()).isFalse();
    assertThat(tea.isListed()).isFalse();
    assertThat(tea.title()).isEqualTo("The tea");
  }

  @Test
  void theNewestPredictionCounts() {
    memory.expect(
        List.of(
            forecast("anna", LifecycleStage.ACTIVATION, 0.1, "tea"),
            forecast("anna", LifecycleStage.CHURN, 0.9)));

    Outlook outlook = memory.shopper(ANNA).outlook();
    assertThat(outlook).isNotNull();
    assertThat(outlook.stage()).isEqualTo(LifecycleStage.CHURN);
    assertThat(outlook.churnBand()).isEqualTo(ChurnBand.HIGH);
    assertThat(outlook.size()).isZero();
  }

  @Test
  void whoReadsSeesNoHalfLearnedState() throws Exception {
    int orders = 2_000;
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<?> learning =
          threads.submit(
              () -> {
                for (int order = 0; order < orders; order++) {
                  String user = "user-" + order;
                  memory.learn(List.of(bought(user, "tea", NOON), bought(user, "cup", NOON)));
                }
              });
      Future<Boolean> reading = threads.submit(() -> alwaysAgree(learning));
      assertThat(reading.get()).isTrue();
    }
    assertThat(memory.users()).isEqualTo(orders);
  }

  /** Whether tea and cup, which are only bought together, are equally popular at any moment. */
  private boolean alwaysAgree(Future<?> learning) {
    boolean agree = true;
    while (!learning.isDone() && agree) {
      agree =
          memory.reading(
              () -> {
                Demand.Levels demand = memory.demand().at(NOON.toEpochMilli());
                return memory.catalogue().size() == 0
                    || demand.popularity(0) == demand.popularity(1);
              });
    }
    return agree;
  }

  private static Event event(EventType type) {
    return new Event(
        new EventId("e"), ANNA, type, NOON, null, null, null, null, null, null, Map.of());
  }
}
