package dev.perennial.ingest.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.perennial.conventions.problem.ProblemError;
import dev.perennial.model.event.EventId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the events of a request.
 *
 * @param accepted how many are safe in Kafka
 * @param repeated how many were safe there already
 * @param rejected how many are wrong, and lie on the rejected topic
 * @param results one for each event, in the order of the request
 */
record EventsAnswer(int accepted, int repeated, int rejected, List<Result> results) {
  EventsAnswer {
    results = List.copyOf(results);
  }

  static EventsAnswer of(List<Result> results) {
    return new EventsAnswer(
        count(results, Status.ACCEPTED),
        count(results, Status.REPEATED),
        count(results, Status.REJECTED),
        results);
  }

  private static int count(List<Result> results, Status status) {
    return (int) results.stream().filter(result -> result.status() == status).count();
  }

  /** What became of an event. */
  enum Status {
    ACCEPTED,
    REPEATED,
    REJECTED
  }

  /**
   * What became of one event.
   *
   * @param eventId absent where the event was rejected
   * @param errors all that is wrong with it, with pointers into the request; absent where nothing
   *     is
   */
  record Result(
      @Nullable EventId eventId,
      Status status,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ProblemError> errors) {
    Result {
      errors = List.copyOf(errors);
    }
  }
}
