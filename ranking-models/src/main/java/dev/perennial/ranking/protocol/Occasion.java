package dev.perennial.ranking.protocol;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.user.UserId;
import dev.perennial.ranking.method.Query;
import java.time.Instant;

/**
 * A user at the moment that is judged.
 *
 * @param query what the user had done by then
 * @param wanted the items that the user took next, ascending and without repeats
 */
@SuppressWarnings("ArrayRecordComponent") // read, never compared
public record Occasion(UserId userId, Query query, int[] wanted) {
  public Occasion {
    check(wanted.length > 0, "user %s took nothing", userId);
  }

  public Instant at() {
    return Instant.ofEpochMilli(query.nowMillis());
  }
}
