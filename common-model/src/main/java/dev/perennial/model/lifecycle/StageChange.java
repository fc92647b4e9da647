package dev.perennial.model.lifecycle;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.user.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user went from one stage to another.
 *
 * @param from absent where the user was not known before
 * @param since when, in the store's time: of the event that caused it, or when silence was noticed
 */
public record StageChange(
    UserId userId, @Nullable LifecycleStage from, LifecycleStage to, Instant since) {

  public static final String TOPIC = "perennial.stage-changes.v1";

  public StageChange {
    check(from != to, "a stage change must change the stage, but %s stays", to);
  }
}
