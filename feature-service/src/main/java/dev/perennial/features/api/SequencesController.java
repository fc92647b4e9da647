package dev.perennial.features.api;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.conventions.access.RequiresScope;
import dev.perennial.conventions.access.Scope;
import dev.perennial.features.sequence.SequenceLines;
import dev.perennial.features.sequence.SequenceQuery;
import dev.perennial.features.sequence.UserSequences;
import dev.perennial.features.store.Shard;
import dev.perennial.model.sequence.UserSequence;
import dev.perennial.model.user.UserId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Many users' sequences, one a line: for training all of them, for scoring those that changed. */
@RestController
@RequiresScope(Scope.READ)
@Tag(name = "sequences", description = "Many users' sequences as a stream")
final class SequencesController {
  private static final String EVERYTHING = "" + Integer.MAX_VALUE;
  private static final String USER_ID = "userId";
  private static final int MAX_USERS = 500;

  private final UserSequences sequences;
  private final Clock clock;

  SequencesController(UserSequences sequences, Clock clock) {
    this.sequences = sequences;
    this.clock = clock;
  }

  @GetMapping(path = "/v1/sequences", params = "!" + USER_ID)
  @Operation(summary = "The sequence of every user of a shard who was seen by the last asOf")
  ResponseEntity<StreamingResponseBody> ofShard(
      @RequestParam(defaultValue = "0") int shard,
      @RequestParam(defaultValue = "1") int of,
      @RequestParam(defaultValue = "") List<Instant> asOf,
      @RequestParam(defaultValue = EVERYTHING) int limit) {
    Shard part = new Shard(shard, of);
    SequenceQuery query = new SequenceQuery(orNow(asOf), limit);
    return lines(
        target -> {
          SequenceLines lines = new SequenceLines(target);
          sequences.forEach(part, query, lines::write);
          lines.end();
        });
  }

  @GetMapping(path = "/v1/sequences", params = USER_ID)
  @Operation(summary = "The sequences of at most 500 users; of an unknown one, an empty one")
  ResponseEntity<StreamingResponseBody> ofUsers(
      WebRequest request,
      @RequestParam(defaultValue = "") List<Instant> asOf,
      @RequestParam(defaultValue = EVERYTHING) int limit) {
    List<UserSequence> found =
        sequences.of(usersOf(request), new SequenceQuery(orNow(asOf), limit));
    return lines(
        target -> {
          SequenceLines lines = new SequenceLines(target);
          found.forEach(lines::write);
          lines.end();
        });
  }

  /** As they are: Spring would split an id at its commas. */
  private static List<UserId> usersOf(WebRequest request) {
    String[] ids = request.getParameterValues(USER_ID);
    List<UserId> users =
        Stream.ofNullable(ids).flatMap(Stream::of).map(UserId::new).distinct().toList();
    check(
        users.size() <= MAX_USERS,
        "userId must be given at most %d times, but is given %d times",
        MAX_USERS,
        users.size());
    return users;
  }

  private static ResponseEntity<StreamingResponseBody> lines(StreamingResponseBody body) {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_NDJSON).body(body);
  }

  private List<Instant> orNow(List<Instant> asOf) {
    return asOf.isEmpty() ? List.of(clock.instant()) : asOf;
  }
}
