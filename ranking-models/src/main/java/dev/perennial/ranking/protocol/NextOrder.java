package dev.perennial.ranking.protocol;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventType;
import dev.perennial.model.item.Item;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.user.UserId;
import dev.perennial.sequences.dataset.Catalogue;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Each user's last basket, from all that they did before its day. A basket is what a user bought on
 * one day; items bought by fewer than five users and users with fewer than three baskets are left
 * out, and so is what the store does not sell any more, such as postage.
 */
public final class NextOrder {
  private static final int FEWEST_BUYERS = 5;
  private static final int FEWEST_BASKETS = 3;
  private static final String WORDS =
      "A basket is what a user bought on one day; the last one of each user is to be found. Items"
          + " bought by at least five users, users with three baskets or more; what was bought"
          + " before may be shown again; every item is ranked. Methods learn from all that anybody"
          + " did before the day of their own last basket and are asked at its start; what learns"
          + " as it goes is shown the same events in the order of time.";

  private NextOrder() {}

  /**
   * Makes the task.
   *
   * @param users each one's events, in sequence
   * @throws IllegalArgumentException where no user has three baskets
   */
  public static Task of(List<List<Event>> users, Catalogue catalogue) {
    Set<ItemId> items = items(users, catalogue);
    TaskBuilder task = new TaskBuilder();
    int asked = 0;
    for (List<Event> events : users) {
      List<Event> ofItems =
          events.stream()
              .filter(event -> event.itemId() != null && items.contains(event.itemId()))
              .toList();
      asked += add(ofItems, task) ? 1 : 0;
    }
    check(asked > 0, "no user has %d days with an order", FEWEST_BASKETS);
    return task.build("Next order", WORDS, true, catalogue);
  }

  private static boolean add(List<Event> events, TaskBuilder task) {
    List<LocalDate> baskets =
        events.stream().filter(NextOrder::isPurchase).map(NextOrder::day).distinct().toList();
    if (baskets.size() < FEWEST_BASKETS) {
      return false;
    }
    LocalDate last = baskets.getLast();
    List<Event> before = events.stream().filter(event -> day(event).isBefore(last)).toList();
    List<Event> thatDay = events.stream().filter(event -> day(event).equals(last)).toList();
    task.learn(before);
    task.ask(
        before,
        thatDay.getFirst().occurredAt(),
        thatDay.stream().filter(NextOrder::isPurchase).toList());
    return true;
  }

  private static Set<ItemId> items(List<List<Event>> users, Catalogue catalogue) {
    Map<ItemId, Set<UserId>> buyers = new HashMap<>();
    users.stream()
        .flatMap(List::stream)
        .filter(NextOrder::isPurchase)
        .forEach(
            event ->
                buyers
                    .computeIfAbsent(event.itemId(), unseen -> new HashSet<>())
                    .add(event.userId()));
    buyers
        .entrySet()
        .removeIf(
            item -> item.getValue().size() < FEWEST_BUYERS || isGone(item.getKey(), catalogue));
    return buyers.keySet();
  }

  private static boolean isGone(ItemId itemId, Catalogue catalogue) {
    Item item = catalogue.items().get(itemId);
    return item != null && Boolean.FALSE.equals(item.inStock());
  }

  private static boolean isPurchase(Event event) {
    return event.type() == EventType.ITEM_PURCHASED;
  }

  private static LocalDate day(Event event) {
    return LocalDate.ofInstant(event.occurredAt(), ZoneOffset.UTC);
  }
}
