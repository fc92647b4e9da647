package dev.perennial.standalone.ranking;

import static dev.perennial.model.json.Checks.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an evaluation of recommenders is to do.
 *
 * @param methods names; empty where everybody takes part
 * @param users how many are asked about at most; null where all are
 * @param seed of everything left to chance
 * @param command as it was typed
 */
public record RankingRequest(
    List<String> methods, @Nullable Integer users, long seed, String command) {
  public RankingRequest {
    methods = List.copyOf(methods);
    if (users != null) {
      check(users > 0, "--users must be positive, but is %d", users);
    }
  }
}
