package dev.perennial.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventType;
import dev.perennial.model.item.Item;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.recommendation.RecommendationId;
import dev.perennial.model.user.UserId;
import dev.perennial.simulator.world.Shelf;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShelfResponseTest {
  private static final RecommendationId SHOWN = new RecommendationId("r-1");
  private static final StoreScenario SCENARIO =
      StoreScenario.yearUntil(Instant.parse("2026-11-22T00:00:00Z")).withUsers(150);

  private final List<ItemId> items =
      Simulation.of(SCENARIO).items().stream().map(Item::itemId).toList();

  @Test
  void clicksAndPurchasesCarryTheRecommendationThatLedToThem() {
    List<Event> events =
        Simulation.of(SCENARIO, (user, at) -> show(items.subList(0, 40))).events().toList();

    assertThat(events)
        .filteredOn(event -> event.type() == EventType.RECOMMENDATION_CLICKED)
        .isNotEmpty()
        .allMatch(event -> SHOWN.equals(event.recommendationId()))
        .allMatch(event -> items.subList(0, 40).contains(event.itemId()));
    assertThat(events)
        .filteredOn(event -> event.type() == EventType.ITEM_PURCHASED)
        .anyMatch(event -> SHOWN.equals(event.recommendationId()));
  }

  @Test
  void whatTheStoreDoesNotSellIsNeverClicked() {
    List<Event> events =
        Simulation.of(SCENARIO, (user, at) -> show(List.of(new ItemId("moon")))).events().toList();

    assertThat(events)
        .anyMatch(event -> event.type() == EventType.RECOMMENDATION_VIEWED)
        .noneMatch(event -> event.type() == EventType.RECOMMENDATION_CLICKED);
  }

  @Test
  void aShelfOfWhatIsDueForReorderIsClickedMoreThanAFixedOne() {
    assertThat(clickRate(new DueForReorder()))
        .isGreaterThan(1.3 * clickRate((u, at) -> show(items.subList(0, 5))));
  }

  @Test
  void recommendationsChangeWhatIsBoughtButNotWhen() {
    List<Instant> popular = orderTimes(Simulation.of(SCENARIO));
    List<Instant> nothing = orderTimes(Simulation.of(SCENARIO, (user, at) -> show(List.of())));

    assertThat(nothing).isEqualTo(popular);
  }

  @Test
  void theShelfIsAskedOnceAllThatWentBeforeWasHandedOut() {
    List<Instant> handedOut = new ArrayList<>(List.of(Instant.MIN));
    Shelf shelf =
        (user, at) -> {
          assertThat(handedOut.getLast()).isBeforeOrEqualTo(at);
          return show(List.of());
        };

    Simulation.of(SCENARIO, shelf).events().forEach(event -> handedOut.add(event.occurredAt()));

    assertThat(handedOut).hasSizeGreaterThan(1_000).isSorted();
  }

  /** Shows what the user bought weeks ago: a recommender that listens to the events. */
  private static final class DueForReorder implements Shelf {
    private static final Duration WEEKS = Duration.ofDays(25);
    private final Map<UserId, Map<ItemId, Instant>> bought = new HashMap<>();

    @Override
    public Display show(UserId userId, Instant at) {
      return ShelfResponseTest.show(
          bought.getOrDefault(userId, Map.of()).entrySet().stream()
              .filter(purchase -> purchase.getValue().isBefore(at.minus(WEEKS)))
              .sorted(Map.Entry.<ItemId, Instant>comparingByValue().reversed())
              .limit(5)
              .map(Map.Entry::getKey)
              .toList());
    }

    void hear(Event event) {
      if (event.type() == EventType.ITEM_PURCHASED) {
        bought
            .computeIfAbsent(event.userId(), user -> new HashMap<>())
            .put(event.itemId(), event.occurredAt());
      }
    }
  }

  private static double clickRate(Shelf shelf) {
    double shown = 0;
    double clicked = 0;
    for (Event event : (Iterable<Event>) Simulation.of(SCENARIO, shelf).events()::iterator) {
      if (shelf instanceof DueForReorder listening) {
        listening.hear(event);
      }
      shown += itemsShown(event);
      clicked += event.type() == EventType.RECOMMENDATION_CLICKED ? 1 : 0;
    }
    return clicked / shown;
  }

  private static int itemsShown(Event event) {
    String items = event.context().getOrDefault("items", "");
    return items.isEmpty() ? 0 : items.split(" ").length;
  }

  private static List<Instant> orderTimes(Simulation simulation) {
    return simulation
        .events()
        .filter(event -> event.type() == EventType.ITEM_PURCHASED)
        .map(Event::occurredAt)
        .distinct()
        .toList();
  }

  private static Shelf.Display show(List<ItemId> items) {
    return new Shelf.Display(SHOWN, items);
  }
}
