package dev.perennial.simulator.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventId;
import dev.perennial.model.event.EventType;
import dev.perennial.model.event.OrderId;
import dev.perennial.model.item.Item;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.json.Json;
import dev.perennial.model.user.User;
import dev.perennial.model.user.UserId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SimulationTest {
  private static final Instant END = Instant.parse("2026-11-22T14:07:31Z");
  private static final StoreScenario SCENARIO = StoreScenario.yearUntil(END).withUsers(600);
  private static final Simulation SIMULATION = Simulation.of(SCENARIO);
  private static final List<Event> EVENTS = SIMULATION.events().toList();
  private static final List<Event> PURCHASES =
      EVENTS.stream().filter(event -> event.type() == EventType.ITEM_PURCHASED).toList();
  private static final Set<EventId> IDS = EVENTS.stream().map(Event::eventId).collect(toSet());

  @Test
  void theSameSeedGivesTheSameBytes() {
    assertThat(Simulation.of(SCENARIO).events().map(SimulationTest::json).toList())
        .isEqualTo(EVENTS.stream().map(SimulationTest::json).toList());
  }

  @Test
  void anotherSeedGivesOtherEvents() {
    Simulation other = Simulation.of(SCENARIO.withSeed(SCENARIO.seed() + 1));

    assertThat(other.events().limit(1_000)).noneMatch(event -> IDS.contains(event.eventId()));
    assertThat(other.events().limit(1_000).map(Event::occurredAt).toList())
        .isNotEqualTo(EVENTS.stream().limit(1_000).map(Event::occurredAt).toList());
  }

  @Test
  void eventsComeInTheOrderOfTimeWithinTheYear() {
    assertThat(EVENTS).isSortedAccordingTo(Event.IN_SEQUENCE);
    assertThat(EVENTS.getFirst().occurredAt()).isAfterOrEqualTo(SCENARIO.start());
    assertThat(EVENTS.getLast().occurredAt()).isBefore(END).isAfter(END.minus(Duration.ofDays(1)));
  }

  @Test
  void theContinuationGoesOnWhereTheEventsEnd() {
    List<Event> next = SIMULATION.continuation().limit(500).toList();

    assertThat(next)
        .isSortedAccordingTo(Event.IN_SEQUENCE)
        .noneMatch(event -> IDS.contains(event.eventId()));
    assertThat(next.getFirst().occurredAt()).isBetween(END, END.plus(Duration.ofHours(2)));
  }

  @Test
  void everyKindOfBehaviourOccurs() {
    assertThat(EVENTS)
        .extracting(Event::type)
        .containsAll(
            Stream.of(EventType.values())
                .filter(type -> !type.name().startsWith("INTERVENTION"))
                .toList());
  }

  @Test
  void viewsOutnumberCartsAndCartsOutnumberPurchases() {
    long carts = count(EventType.ITEM_ADDED_TO_CART);

    assertThat(count(EventType.ITEM_VIEWED)).isGreaterThan(2 * carts);
    assertThat(carts).isGreaterThan(count(EventType.ITEM_PURCHASED));
  }

  @Test
  void somePeopleNeverBuyAndSomeBuyAgainAndAgain() {
    Map<UserId, Set<OrderId>> orders =
        PURCHASES.stream().collect(groupingBy(Event::userId, mapping(Event::orderId, toSet())));

    assertThat(orders).hasSizeBetween(330, 450);
    assertThat(orders.values()).filteredOn(of -> of.size() == 1).hasSizeBetween(30, 120);
    assertThat(orders.values()).filteredOn(of -> of.size() > 10).hasSizeBetween(60, 200);
  }

  @Test
  void everyPriceIsTheCatalogueSPriceLessTheOffer() {
    Map<ItemId, Item> items =
        SIMULATION.items().stream().collect(toMap(Item::itemId, Function.identity()));

    assertThat(PURCHASES)
        .allSatisfy(
            event -> {
              String percentOff = event.context().getOrDefault("percentOff", "0");
              BigDecimal share =
                  BigDecimal.valueOf(100 - Integer.parseInt(percentOff)).movePointLeft(2);
              assertThat(event.price())
                  .isEqualTo(
                      items
                          .get(event.itemId())
                          .price()
                          .multiply(share)
                          .setScale(2, RoundingMode.HALF_UP));
            });
  }

  @Test
  void nothingIsBoughtBeforeItIsListed() {
    Map<ItemId, Instant> listed =
        SIMULATION.items().stream().collect(toMap(Item::itemId, Item::listedAt));

    assertThat(PURCHASES)
        .allMatch(event -> !event.occurredAt().isBefore(listed.get(event.itemId())));
  }

  @Test
  void sundaysAreBusierThanSaturdays() {
    Map<DayOfWeek, Long> sessions =
        sessions().collect(groupingBy(ZonedDateTime::getDayOfWeek, counting()));

    assertThat(sessions.get(DayOfWeek.SUNDAY)).isGreaterThan(sessions.get(DayOfWeek.SATURDAY));
  }

  @Test
  void eveningsAreBusierThanNights() {
    Map<Integer, Long> sessions =
        sessions().collect(groupingBy(ZonedDateTime::getHour, counting()));

    assertThat(sessions.get(20)).isGreaterThan(5 * sessions.get(3));
  }

  @Test
  void gardenSellsInSpring() {
    assertThat(gardenShare(Month.APRIL, Month.MAY, Month.JUNE))
        .isGreaterThan(1.8 * gardenShare(Month.OCTOBER, Month.NOVEMBER, Month.DECEMBER));
  }

  @Test
  void whatRunsOutIsBoughtAgain() {
    Map<Object, Long> purchases =
        PURCHASES.stream()
            .collect(groupingBy(event -> List.of(event.userId(), event.itemId()), counting()));
    double all = purchases.values().stream().mapToLong(Long::longValue).sum();

    assertThat((all - purchases.size()) / all).isBetween(.3, .6);
  }

  @Test
  void usersCostWhatTheirChannelCosts() {
    Map<String, Double> costs =
        Simulation.of(SCENARIO.withUsers(4_000))
            .users()
            .collect(
                groupingBy(
                    User::acquisitionChannel,
                    averagingDouble(user -> user.acquisitionCost().doubleValue())));

    assertThat(costs).hasSize(6);
    assertThat(costs.get("paid-search")).isCloseTo(9.5 * Math.exp(.35 * .35 / 2), within(.5));
    assertThat(costs.get("newsletter")).isLessThan(costs.get("social"));
  }

  @Test
  void aDayIsEnough() {
    StoreScenario day = SCENARIO.withStart(END.minus(Duration.ofDays(1))).withUsers(50);

    assertThat(Simulation.of(day).events())
        .isNotEmpty()
        .allMatch(e -> e.occurredAt().isBefore(END));
  }

  private static Stream<ZonedDateTime> sessions() {
    return EVENTS.stream()
        .filter(event -> event.type() == EventType.SESSION_STARTED)
        .map(event -> event.occurredAt().atZone(ZoneOffset.UTC));
  }

  private static double gardenShare(Month... months) {
    List<Event> purchases =
        PURCHASES.stream()
            .filter(
                event ->
                    List.of(months).contains(event.occurredAt().atZone(ZoneOffset.UTC).getMonth()))
            .toList();
    long garden =
        purchases.stream().filter(event -> event.itemId().value().startsWith("garden")).count();
    return (double) garden / purchases.size();
  }

  private static long count(EventType type) {
    return EVENTS.stream().filter(event -> event.type() == type).count();
  }

  private static String json(Event event) {
    return new String(Json.write(event), UTF_8);
  }
}
