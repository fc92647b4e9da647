package dev.perennial.sequences.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.model.event.Event;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.lifecycle.NextEvent;
import dev.perennial.sequences.TinyStore;
import dev.perennial.sequences.history.History;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTest {
  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
  private static final Duration HORIZON = Duration.ofDays(30);

  @Test
  void countsDaysWithAnOrderAndNotOrders() {
    Outcome outcome = outcome(at("2026-03-05T09:00:00Z", "2"), at("2026-03-05T20:00:00Z", "3"));
    assertThat(outcome.orders()).isEqualTo(1);
    assertThat(outcome.value()).isCloseTo(19.98, within(1e-4));
    assertThat(outcome.churned()).isFalse();
  }

  @Test
  void takesTheNextItemsFromTheFirstDayEachOnce() {
    Outcome outcome =
        outcome(
            at("2026-03-05T09:00:00Z", "2"),
            at("2026-03-05T20:00:00Z", "3"),
            at("2026-03-05T21:00:00Z", "2"),
            at("2026-03-06T09:00:00Z", "4"));
    assertThat(outcome.nextItems()).containsExactly(2, 3);
    assertThat(outcome.orders()).isEqualTo(2);
  }

  @Test
  void looksOnlyBetweenTheInstantAndTheHorizon() {
    Outcome outcome = outcome(at("2026-03-01T00:00:00Z", "2"), at("2026-03-31T00:00:01Z", "3"));
    assertThat(outcome.churned()).isTrue();
    assertThat(outcome.nextItems()).isEmpty();
  }

  @Test
  void knowsTheStageOneHorizonLater() {
    assertThat(outcome(at("2026-02-28T00:00:00Z", "2")).stage()).contains(LifecycleStage.CHURN);
  }

  @Test
  void saysHowLongTheFirstOrderTookAndWhatCameNext() {
    Outcome outcome = outcome(at("2026-03-05T12:00:00Z", "2"), at("2026-03-09T00:00:00Z", "3"));
    assertThat(outcome.firstOrderDays()).hasValue(4.5);
    assertThat(outcome.nextEvent()).isEqualTo(NextEvent.PURCHASE);
    assertThat(outcome.observedDays()).isEqualTo(30);
    assertThat(outcome.censored()).isFalse();
  }

  @Test
  void nothingWithinTheHorizonIsSomethingToo() {
    Outcome outcome = outcome(at("2026-04-20T12:00:00Z", "2"));
    assertThat(outcome.firstOrderDays()).isEmpty();
    assertThat(outcome.nextEvent()).isEqualTo(NextEvent.NONE);
  }

  @Test
  void looksAtNothingThatIsNotKnownYet() {
    Instant known = Instant.parse("2026-03-11T00:00:00Z");
    History history = history(at("2026-03-05T12:00:00Z", "2"), at("2026-03-11T00:00:01Z", "3"));
    Outcome outcome = Outcome.of(history, NOW, HORIZON, known);
    assertThat(outcome.orders()).isEqualTo(1);
    assertThat(outcome.observedDays()).isEqualTo(10);
    assertThat(outcome.censored()).isTrue();
  }

  private static Outcome outcome(Event... events) {
    return Outcome.of(history(events), NOW, HORIZON);
  }

  private static History history(Event... events) {
    List<Instant> asOf = List.of(NOW, NOW.plus(HORIZON));
    return History.of(
        TinyStore.sequence(List.of(events), asOf), item -> Integer.parseInt(item.value()));
  }

  private static Event at(String instant, String item) {
    Instant at = Instant.parse(instant);
    return TinyStore.purchase("ann", Math.toIntExact(at.getEpochSecond() % 10_000), at, item);
  }
}
