package dev.perennial.sequences.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventId;
import dev.perennial.model.event.EventType;
import dev.perennial.model.event.OrderId;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.sequence.UserSequence;
import dev.perennial.model.user.UserId;
import dev.perennial.sequences.history.History;
import dev.perennial.sequences.history.Vocabulary;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PurchaseSummaryTest {
  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

  @Test
  void countsDaysWithAPurchase() {
    History user =
        purchases(
            Instant.parse("2026-03-01T23:00:00Z"),
            Instant.parse("2026-03-05T08:00:00Z"),
            Instant.parse("2026-03-05T21:00:00Z"),
            Instant.parse("2026-03-11T12:00:00Z"));

    assertThat(PurchaseSummary.of(user, Instant.parse("2026-03-21T06:00:00Z")))
        .hasValue(new PurchaseSummary(2, 10, 20, (10 + 20 + 10) / 3.0));
  }

  @Test
  void aUserOfTodayHasNoAge() {
    History user = purchases(START.plusSeconds(60));

    assertThat(PurchaseSummary.of(user, START.plusSeconds(120)))
        .hasValue(new PurchaseSummary(0, 0, 0, 10));
  }

  @Test
  void thereIsNoneWithoutAPurchase() {
    assertThat(PurchaseSummary.of(purchases(START.plusSeconds(1)), START)).isEmpty();
  }

  @Property
  void nothingAfterTheInstantCounts(
      @ForAll @Size(max = 30) List<@LongRange(max = 10_000_000) Long> seconds,
      @ForAll @LongRange(max = 10_000_000) long now) {
    Instant asOf = START.plusSeconds(now);
    Instant[] all = seconds.stream().sorted().map(START::plusSeconds).toArray(Instant[]::new);
    Instant[] known =
        seconds.stream()
            .sorted()
            .map(START::plusSeconds)
            .filter(at -> !at.isAfter(asOf))
            .toArray(Instant[]::new);

    assertThat(PurchaseSummary.of(purchases(all), asOf))
        .isEqualTo(PurchaseSummary.of(purchases(known), asOf));
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatThrownBy(() -> new PurchaseSummary(1, 11, 10, 0)).hasMessageContaining("recency");
    assertThatThrownBy(() -> new PurchaseSummary(0, 1, 10, 0)).hasMessageContaining("recency");
    assertThatThrownBy(() -> new PurchaseSummary(0, 0, 1, Double.NaN))
        .hasMessageContaining("meanValue");
  }

  /** A purchase of 10 at each of the instants. */
  private static History purchases(Instant... instants) {
    List<Event> events = new ArrayList<>();
    for (Instant instant : instants) {
      events.add(
          new Event(
              new EventId("event-%04d".formatted(events.size())),
              new UserId("ada"),
              EventType.ITEM_PURCHASED,
              instant,
              new ItemId("tea"),
              1,
              BigDecimal.TEN,
              new OrderId(instant.truncatedTo(ChronoUnit.DAYS).toString()),
              null,
              null,
              Map.of()));
    }
    return History.of(
        new UserSequence(new UserId("ada"), events.size(), events, List.of()),
        item -> Vocabulary.FIRST);
  }
}
