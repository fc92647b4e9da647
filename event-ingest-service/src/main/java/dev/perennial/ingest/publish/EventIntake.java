package dev.perennial.ingest.publish;

import dev.perennial.conventions.problem.ProblemError;
import dev.perennial.conventions.problem.ProblemException;
import dev.perennial.ingest.check.Document;
import dev.perennial.ingest.check.EventChecker;
import dev.perennial.ingest.check.Verdict;
import dev.perennial.ingest.dedup.RepeatWindow;
import dev.perennial.ingest.dedup.Turn;
import dev.perennial.ingest.publish.Outcome.Accepted;
import dev.perennial.ingest.publish.Outcome.Rejected;
import dev.perennial.ingest.publish.Outcome.Repeated;
import dev.perennial.model.event.Event;
import java.util.ArrayList;
import java.util.List;

/** Takes events in: checks them, drops what came before, publishes the rest, waits for Kafka. */
public final class EventIntake {
  private final EventChecker checker;
  private final RepeatWindow window;
  private final Publisher publisher;
  private final EventCounters counters;

  EventIntake(
      EventChecker checker, RepeatWindow window, Publisher publisher, EventCounters counters) {
    this.checker = checker;
    this.window = window;
    this.publisher = publisher;
    this.counters = counters;
  }

  /**
   * Takes a batch in.
   *
   * @return what became of each, in the same order, once Kafka has acknowledged all of them
   * @throws ProblemException where Kafka has not taken all of them; a second try repeats what it
   *     has
   */
  public List<Outcome> take(List<Arrival> arrivals, Source source) {
    List<Outcome> outcomes = new ArrayList<>(arrivals.size());
    for (Arrival arrival : arrivals) {
      outcomes.add(begin(arrival, source));
    }
    try {
      publisher.await(outcomes.stream().map(Outcome::acknowledged).toList());
    } finally {
      outcomes.forEach(outcome -> count(outcome, source));
    }
    return outcomes;
  }

  private Outcome begin(Arrival arrival, Source source) {
    return switch (checker.check(arrival.document(), arrival.unnamed())) {
      case Verdict.Passed<Event>(Event event) -> publish(event);
      case Verdict.Refused<Event>(List<ProblemError> errors) -> reject(arrival, errors, source);
    };
  }

  private Outcome publish(Event event) {
    Turn turn =
        window.once(
            event.eventId(), () -> publisher.send(Event.TOPIC, event.userId().value(), event));
    return turn.repeated()
        ? new Repeated(event, turn.acknowledged())
        : new Accepted(event, turn.acknowledged());
  }

  private Outcome reject(Arrival arrival, List<ProblemError> errors, Source source) {
    Document document = arrival.document();
    return new Rejected(
        checker.eventId(document),
        errors,
        publisher.reject(arrival.key(), document, source, errors.getFirst()));
  }

  private void count(Outcome outcome, Source source) {
    if (outcome.acknowledged().isCompletedExceptionally()) {
      return;
    }
    switch (outcome) {
      case Accepted accepted -> counters.accepted(source, accepted.event());
      case Repeated repeated -> counters.repeated();
      case Rejected rejected -> counters.rejected(rejected.errors().getFirst().code());
    }
  }
}
