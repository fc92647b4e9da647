package dev.perennial.ingest.publish;

import dev.perennial.conventions.problem.ProblemError;
import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What became of an event that arrived. */
public sealed interface Outcome {
  /** Completes once what became of it is safe in Kafka. */
  CompletableFuture<?> acknowledged();

  /** It is on the topic of events. */
  record Accepted(Event event, CompletableFuture<?> acknowledged) implements Outcome {}

  /** It was there already. */
  record Repeated(Event event, CompletableFuture<?> acknowledged) implements Outcome {}

  /**
   * It is on the rejected topic.
   *
   * @param eventId where it has a good one
   * @param errors all that is wrong with it, with pointers into the event
   */
  record Rejected(
      Optional<EventId> eventId, List<ProblemError> errors, CompletableFuture<?> acknowledged)
      implements Outcome {
    public Rejected {
      errors = List.copyOf(errors);
    }
  }
}
