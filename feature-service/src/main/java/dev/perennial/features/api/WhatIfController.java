package dev.perennial.features.api;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.conventions.access.RequiresScope;
import dev.perennial.conventions.access.Scope;
import dev.perennial.features.sequence.SequenceQuery;
import dev.perennial.features.sequence.UserSequences;
import dev.perennial.model.event.Event;
import dev.perennial.model.sequence.UserSequence;
import dev.perennial.model.user.UserId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What would be known of a user after events that have not happened; nothing of it is kept. */
@RestController
@RequiresScope(Scope.READ)
@Tag(name = "users", description = "What is known of one user as of an instant")
final class WhatIfController {
  private final UserSequences sequences;

  WhatIfController(UserSequences sequences) {
    this.sequences = sequences;
  }

  @PostMapping("/v1/users/{userId}/features:whatIf")
  @Operation(summary = "The user's sequence and features as they would be after these events")
  UserSequence whatIf(@PathVariable UserId userId, @RequestBody Hypothesis hypothesis) {
    for (Event event : hypothesis.events()) {
      check(
          event.userId().equals(userId),
          "the events must be of user %s, but one is of user %s",
          userId,
          event.userId());
    }
    SequenceQuery query = new SequenceQuery(hypothesis.asOf(), hypothesis.limit());
    return sequences.whatIf(userId, hypothesis.events(), query);
  }

  /**
   * What is supposed to happen.
   *
   * @param events of the user, in any order
   * @param asOf the instants to know of
   * @param limit at most so many events in the answer, the newest
   */
  record Hypothesis(List<Event> events, List<Instant> asOf, int limit) {
    private static final int MAX_EVENTS = 10_000;

    @SuppressWarnings("ConstantValue") // JSON may leave out what the types promise
    Hypothesis {
      check(events != null, "events is missing");
      check(asOf != null, "asOf is missing");
      check(
          events.size() <= MAX_EVENTS,
          "events must be at most %d, but are %d",
          MAX_EVENTS,
          events.size());
      events = List.copyOf(events);
      asOf = List.copyOf(asOf);
    }
  }
}
