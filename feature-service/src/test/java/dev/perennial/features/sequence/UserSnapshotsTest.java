package dev.perennial.features.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.features.Events;
import dev.perennial.features.feature.Background;
import dev.perennial.features.feature.KnownItem;
import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventId;
import dev.perennial.model.event.EventType;
import dev.perennial.model.event.OrderId;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.recommendation.RecommendationId;
import dev.perennial.model.sequence.Snapshot;
import dev.perennial.model.user.UserId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.util.DoubleComparator;
import org.jspecify.annotations.Nullable;

class UserSnapshotsTest {
  private static final Instant START = Events.at("2011-01-01");
  private static final int SECONDS = 400 * 86_400;
  private static final int AFTERNOON = 200 * 86_400 + 14 * 3_600;
  private static final Background STORE =
      new Background(UserSnapshotsTest::item, 3.2, "newsletter");

  @Property
  void aSnapshotHasSeenTheEventsUpToItsInstantAndNoOther(
      @ForAll("lives") List<Event> events, @ForAll("instants") Instant asOf) {
    List<Event> before =
        events.stream().filter(event -> !event.occurredAt().isAfter(asOf)).toList();

    assertThat(snapshots(events, asOf)).isEqualTo(snapshots(before, asOf));
  }

  @Property
  void onePassAnswersAsManyPassesWould(
      @ForAll("lives") List<Event> events, @ForAll("manyInstants") List<Instant> asOf) {
    List<Snapshot> oneByOne =
        asOf.stream()
            .sorted()
            .distinct()
            .flatMap(instant -> snapshots(events, instant).stream())
            .toList();

    assertThat(UserSnapshots.of(events, STORE, asOf)).isEqualTo(oneByOne);
  }

  @Property
  void whatHappensLaterNeverChangesAnEarlierSnapshot(
      @ForAll("lives") List<Event> events,
      @ForAll("lives") List<Event> others,
      @ForAll("instants") Instant asOf) {
    List<Event> longer = new ArrayList<>(events);
    others.stream().filter(event -> event.occurredAt().isAfter(asOf)).forEach(longer::add);
    longer.sort(Event.IN_SEQUENCE);

    assertThat(snapshots(longer, asOf)).isEqualTo(snapshots(events, asOf));
  }

  @Property
  void everyValueIsFinite(@ForAll("lives") List<Event> events, @ForAll("instants") Instant asOf) {
    assertThat(snapshots(events, asOf))
        .flatExtracting(snapshot -> snapshot.features().values())
        .allSatisfy(value -> assertThat(value).isFinite());
  }

  @Property
  void theLinesOfABasketMayComeInAnyOrder(@ForAll("baskets") List<Event> purchases) {
    Instant asOf = START.plusSeconds(SECONDS);

    assertThat(known(numbered(purchases.reversed()), asOf))
        .usingRecursiveComparison()
        .withComparatorForType(new DoubleComparator(1e-9), Double.class)
        .isEqualTo(known(numbered(purchases), asOf));
  }

  @Example
  void ordersAloneShowNoVisits() {
    Events ada = Events.of("ada");
    List<Event> orders = List.of(ada.bought("2011-01-01"), ada.bought("2011-01-11"));

    assertThat(known(orders, Events.at("2011-01-21")).keySet())
        .contains("orders", "activeDaysLast30Days", "weekdayEntropy")
        .noneMatch(name -> name.matches("(?i).*(visit|view|cart).*"));
  }

  @Property
  void thereIsASnapshotFromTheFirstEventOn(
      @ForAll("lives") List<Event> events, @ForAll("instants") Instant asOf) {
    boolean seen = !events.isEmpty() && !events.getFirst().occurredAt().isAfter(asOf);

    assertThat(snapshots(events, asOf)).hasSize(seen ? 1 : 0);
  }

  @Example
  void knowsStageAndFeatures() {
    Events ada = Events.of("ada");
    List<Event> events =
        List.of(
            ada.bought("2011-01-01", "cup", 1, "4.00"), ada.bought("2011-01-11", "cup", 2, "4.00"));

    List<Snapshot> snapshots =
        UserSnapshots.of(
            events,
            STORE,
            List.of(Events.at("2011-06-01"), Events.at("2011-01-21"), Events.at("2010-01-01")));

    assertThat(snapshots)
        .extracting(Snapshot::asOf)
        .containsExactly(Events.at("2011-01-21"), Events.at("2011-06-01"));
    assertThat(snapshots)
        .extracting(Snapshot::stage)
        .containsExactly(LifecycleStage.RETENTION, LifecycleStage.CHURN);
    assertThat(snapshots.getFirst().features())
        .containsAllEntriesOf(
            Map.ofEntries(
                Map.entry("recencyDays", 10.0),
                Map.entry("orders", 2.0),
                Map.entry("meanOrderValue", 6.0),
                Map.entry("tenureDays", 20.0),
                Map.entry("ordersLast30Days", 2.0),
                Map.entry("ordersLast90Days", 2.0),
                Map.entry("spendLast90Days", 12.0),
                Map.entry("meanGapDays", 10.0),
                Map.entry("gapDeviationDays", 0.0),
                Map.entry("silenceToGapRatio", 1.0),
                Map.entry("distinctItems", 1.0),
                Map.entry("distinctCategories", 1.0),
                Map.entry("basketSize", 1.0)));
  }

  @Provide
  Arbitrary<List<Event>> lives() {
    return Combinators.combine(
            times(),
            Arbitraries.of(EventType.class),
            Arbitraries.integers().between(0, 9),
            Arbitraries.of("phone", "laptop").injectNull(.5))
        .as(UserSnapshotsTest::event)
        .list()
        .ofMaxSize(40)
        .map(events -> events.stream().sorted(Event.IN_SEQUENCE).toList());
  }

  /** Purchases at a few instants, so that many are at the same. */
  @Provide
  Arbitrary<List<Event>> baskets() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 5).map(day -> START.plus(Duration.ofDays(30L * day))),
            Arbitraries.integers().between(0, 9))
        .as((at, number) -> event(at, EventType.ITEM_PURCHASED, number, null))
        .list()
        .ofMaxSize(20);
  }

  @Provide
  Arbitrary<Instant> instants() {
    return times();
  }

  @Provide
  Arbitrary<List<Instant>> manyInstants() {
    return times().list().ofMinSize(1).ofMaxSize(8);
  }

  /** Anywhere in a year, or close together in one afternoon. */
  private static Arbitrary<Instant> times() {
    return Arbitraries.oneOf(
            Arbitraries.integers().between(0, SECONDS),
            Arbitraries.integers().between(AFTERNOON, AFTERNOON + 2 * 3_600))
        .map(START::plusSeconds);
  }

  private static Event event(Instant at, EventType type, int number, @Nullable String sessionId) {
    return new Event(
        new EventId("%s-%s-%d-%s".formatted(at, type, number, sessionId)),
        new UserId("ada"),
        type,
        at,
        new ItemId("item-" + number),
        1 + number,
        BigDecimal.valueOf(number * 199L, 2),
        new OrderId("order-" + number),
        sessionId,
        number == 4 ? new RecommendationId("shelf") : null,
        Map.of());
  }

  /** The same with ids in the order of the list, in sequence. */
  private static List<Event> numbered(List<Event> events) {
    return IntStream.range(0, events.size())
        .mapToObj(place -> numbered("%04d".formatted(place), events.get(place)))
        .sorted(Event.IN_SEQUENCE)
        .toList();
  }

  private static Event numbered(String id, Event event) {
    return new Event(
        new EventId(id),
        event.userId(),
        event.type(),
        event.occurredAt(),
        event.itemId(),
        event.quantity(),
        event.price(),
        event.orderId(),
        event.sessionId(),
        event.recommendationId(),
        event.context());
  }

  private static Map<String, Double> known(List<Event> events, Instant asOf) {
    return snapshots(events, asOf).stream().map(Snapshot::features).findFirst().orElse(Map.of());
  }

  private static List<Snapshot> snapshots(List<Event> events, Instant asOf) {
    return UserSnapshots.of(events, STORE, List.of(asOf));
  }

  private static KnownItem item(ItemId item) {
    int number = item.value().charAt(item.value().length() - 1) - '0';
    String category = number == 1 ? null : "shelf-" + number % 3;
    Double price = number == 2 ? null : (double) number;
    return new KnownItem(category, price, number == 3 ? null : 4.5);
  }
}
