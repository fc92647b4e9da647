package dev.perennial.features.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.features.Events;
import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventId;
import dev.perennial.model.event.EventType;
import dev.perennial.model.event.OrderId;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.sequence.Snapshot;
import dev.perennial.model.user.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class UserSnapshotsTest {
  private static final Instant START = Events.at("2011-01-01");
  private static final int SECONDS = 400 * 86_400;

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

    assertThat(UserSnapshots.of(events, UserSnapshotsTest::categoryOf, asOf)).isEqualTo(oneByOne);
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
            UserSnapshotsTest::categoryOf,
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
            times(), Arbitraries.of(EventType.class), Arbitraries.integers().between(1, 9))
        .as(UserSnapshotsTest::event)
        .list()
        .ofMaxSize(40)
        .map(events -> events.stream().sorted(Event.IN_SEQUENCE).toList());
  }

  @Provide
  Arbitrary<Instant> instants() {
    return times();
  }

  @Provide
  Arbitrary<List<Instant>> manyInstants() {
    return times().list().ofMinSize(1).ofMaxSize(8);
  }

  private static Arbitrary<Instant> times() {
    return Arbitraries.integers().between(0, SECONDS).map(START::plusSeconds);
  }

  private static Event event(Instant at, EventType type, int number) {
    return new Event(
        new EventId("%s-%s-%d".formatted(at, type, number)),
        new UserId("ada"),
        type,
        at,
        new ItemId("item-" + number),
        number,
        BigDecimal.valueOf(number * 199L, 2),
        new OrderId("order-" + number),
        null,
        null,
        Map.of());
  }

  private static List<Snapshot> snapshots(List<Event> events, Instant asOf) {
    return UserSnapshots.of(events, UserSnapshotsTest::categoryOf, List.of(asOf));
  }

  private static String categoryOf(ItemId item) {
    return item.value().endsWith("1") ? null : "shelf-" + item.value().hashCode() % 3;
  }
}
