package dev.perennial.ingest.api;

import dev.perennial.conventions.access.RequiresScope;
import dev.perennial.conventions.access.Scope;
import dev.perennial.conventions.problem.ProblemException;
import dev.perennial.ingest.api.EventsAnswer.Result;
import dev.perennial.ingest.api.EventsAnswer.Status;
import dev.perennial.ingest.publish.Arrival;
import dev.perennial.ingest.publish.EventIntake;
import dev.perennial.ingest.publish.Outcome;
import dev.perennial.ingest.publish.Outcome.Accepted;
import dev.perennial.ingest.publish.Outcome.Rejected;
import dev.perennial.ingest.publish.Outcome.Repeated;
import dev.perennial.ingest.publish.Source;
import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes events over HTTP and answers once Kafka has acknowledged them. */
@RestController
@RequiresScope(Scope.INGEST)
final class EventsController {
  private final RequestBodies bodies;
  private final DocumentReader reader;
  private final EventIntake intake;

  EventsController(RequestBodies bodies, DocumentReader reader, EventIntake intake) {
    this.bodies = bodies;
    this.reader = reader;
    this.intake = intake;
  }

  /**
   * Takes one event or an array.
   *
   * @throws ProblemException where the body cannot be read, or its only event, sent as an object,
   *     is wrong; an array is answered event by event, also where all are wrong
   */
  @PostMapping(path = "/v1/events", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Send one event, or an array of at most 500",
      description =
          "An array is answered with 202 and a result for each event, also where all are wrong. An"
              + " event sent as an object is answered with 400 where it is wrong. After a 503, send"
              + " the same again with the same event ids: nothing is counted twice.",
      requestBody =
          @RequestBody(content = @Content(schema = @Schema(implementation = Event.class))))
  EventsAnswer receive(HttpServletRequest request) throws IOException {
    Documents documents = reader.read(bodies.read(request));
    List<Outcome> outcomes = intake.take(arrivals(documents), Source.REST);
    if (!documents.array() && outcomes.getFirst() instanceof Rejected rejected) {
      throw Problems.of(rejected.errors());
    }
    return EventsAnswer.of(results(outcomes));
  }

  private static List<Arrival> arrivals(Documents documents) {
    return documents.all().stream()
        .map(document -> new Arrival(document, null, EventsController::randomId))
        .toList();
  }

  private static List<Result> results(List<Outcome> outcomes) {
    List<Result> results = new ArrayList<>(outcomes.size());
    for (Outcome outcome : outcomes) {
      results.add(result(outcome, results.size()));
    }
    return results;
  }

  private static Result result(Outcome outcome, int index) {
    return switch (outcome) {
      case Accepted accepted -> new Result(accepted.event().eventId(), Status.ACCEPTED, List.of());
      case Repeated repeated -> new Result(repeated.event().eventId(), Status.REPEATED, List.of());
      case Rejected rejected ->
          new Result(
              rejected.eventId().orElse(null),
              Status.REJECTED,
              Problems.ofElement(index, rejected.errors()));
    };
  }

  private static EventId randomId() {
    return new EventId(UUID.randomUUID().toString());
  }
}
