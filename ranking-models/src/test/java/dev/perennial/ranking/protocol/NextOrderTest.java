package dev.perennial.ranking.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventId;
import dev.perennial.model.event.EventType;
import dev.perennial.model.event.OrderId;
import dev.perennial.model.item.Item;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.user.UserId;
import dev.perennial.ranking.history.Interactions;
import dev.perennial.sequences.dataset.Catalogue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NextOrderTest {
  private static final Instant BEGIN = Instant.parse("2026-03-01T09:00:00Z");

  @Test
  void hidesTheLastBasketAndAllThatLedToItThatDay() {
    List<List<Event>> users = fiveRegulars();
    users.set(
        0,
        List.of(
            bought("u0", "tea", 0),
            bought("u0", "mug", 3),
            viewed("u0", "mug", 8, 0),
            bought("u0", "tea", 9),
            viewed("u0", "tea", 12)));

    Task task = NextOrder.of(users, Catalogue.empty());

    Occasion occasion = of("u0", task);
    assertThat(occasion.at()).isEqualTo(at(9));
    assertThat(ids(occasion.query().past(), task)).containsExactly("tea", "mug", "mug");
    assertThat(task.items().get(occasion.wanted()[0])).isEqualTo(new ItemId("tea"));
    assertThat(task.past())
        .filteredOn(event -> event.userId().equals(new UserId("u0")))
        .allMatch(event -> event.occurredAt().isBefore(at(9)));
    assertThat(ids(task.history().of(0), task)).containsExactly("tea", "mug", "mug");
  }

  @Test
  void asksAtTheFirstEventOfTheDay() {
    List<List<Event>> users = fiveRegulars();
    users.set(
        0,
        List.of(
            bought("u0", "tea", 0),
            bought("u0", "mug", 3),
            viewed("u0", "mug", 9),
            bought("u0", "mug", 9, 2)));

    assertThat(of("u0", NextOrder.of(users, Catalogue.empty())).at()).isEqualTo(at(9));
  }

  @Test
  void leavesOutRareItemsAndRareUsers() {
    List<List<Event>> users = fiveRegulars();
    users.set(
        0,
        List.of(
            bought("u0", "tea", 0),
            bought("u0", "mug", 3),
            bought("u0", "rarity", 6),
            bought("u0", "tea", 9)));
    users.add(List.of(bought("seldom", "tea", 0), bought("seldom", "mug", 9)));

    Task task = NextOrder.of(users, Catalogue.empty());

    assertThat(task.items()).containsExactlyInAnyOrder(new ItemId("tea"), new ItemId("mug"));
    assertThat(task.occasions())
        .extracting(one -> one.userId().value())
        .containsExactlyInAnyOrder("u0", "u1", "u2", "u3", "u4");
  }

  @Test
  void doesNotLookForWhatIsNotSoldAnyMore() {
    Catalogue catalogue = Catalogue.of(List.of(item("mug", false), item("tea", true)));

    assertThat(NextOrder.of(fiveRegularsOf("tea", "tea", "tea", "mug"), catalogue).items())
        .containsExactly(new ItemId("tea"));
  }

  @Test
  void asksInTheOrderOfTimeAndOnlySomeWhereSomeAreEnough() {
    Task task = NextOrder.of(fiveRegulars(), Catalogue.empty());

    assertThat(task.occasions()).extracting(Occasion::at).isSorted();
    assertThat(task.past()).extracting(Event::occurredAt).isSorted();
    Task some = task.withOccasions(2, 7);
    assertThat(some.occasions()).hasSize(2).isSubsetOf(task.occasions());
    assertThat(some.occasions()).isEqualTo(task.withOccasions(2, 7).occasions());
    assertThat(some.users()).isEqualTo(5);
  }

  @Test
  void saysThatNobodyCanBeAsked() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NextOrder.of(List.of(List.of()), Catalogue.empty()))
        .withMessage("no user has 3 days with an order");
  }

  private static List<List<Event>> fiveRegulars() {
    return fiveRegularsOf("tea", "mug", "tea");
  }

  /** Five users who buy these items, one every three days, each an hour after the one before. */
  private static List<List<Event>> fiveRegularsOf(String... items) {
    List<List<Event>> users = new ArrayList<>();
    for (int user = 0; user < 5; user++) {
      String id = "u" + user;
      int hour = 5 - user;
      users.add(
          IntStream.range(0, items.length)
              .mapToObj(order -> bought(id, items[order], 3 * order, hour))
              .toList());
    }
    return users;
  }

  private static Occasion of(String user, Task task) {
    return task.occasions().stream()
        .filter(one -> one.userId().value().equals(user))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> ids(Interactions past, Task task) {
    return IntStream.range(0, past.size())
        .mapToObj(index -> task.items().get(past.item(index)).value())
        .toList();
  }

  private static Event bought(String user, String item, int day) {
    return bought(user, item, day, 0);
  }

  private static Event bought(String user, String item, int day, int hour) {
    return new Event(
        new EventId("%s-%s-%d-%d".formatted(user, item, day, hour)),
        new UserId(user),
        EventType.ITEM_PURCHASED,
        at(day).plus(Duration.ofHours(hour)),
        new ItemId(item),
        1,
        BigDecimal.ONE,
        new OrderId("o-" + day),
        null,
        null,
        Map.of());
  }

  private static Event viewed(String user, String item, int day) {
    return viewed(user, item, day, 0);
  }

  private static Event viewed(String user, String item, int day, int hour) {
    return new Event(
        new EventId("v-%s-%s-%d-%d".formatted(user, item, day, hour)),
        new UserId(user),
        EventType.ITEM_VIEWED,
        at(day).plus(Duration.ofHours(hour)),
        new ItemId(item),
        null,
        null,
        null,
        null,
        null,
        Map.of());
  }

  private static Item item(String id, boolean inStock) {
    return new Item(new ItemId(id), id, null, null, null, inStock, null, Map.of());
  }

  private static Instant at(int day) {
    return BEGIN.plus(Duration.ofDays(day));
  }
}
