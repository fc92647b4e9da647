package dev.perennial.predictor.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A model took the place of another.
 *
 * @param previous the version that was in use before; absent where rules answered
 * @param caller who had it done: the name of the key, or of the rule
 */
public record ModelSwitch(
    Instant at, String version, @Nullable String previous, Cause cause, String caller) {

  /** Why. */
  public enum Cause {
    /** It beat the model before it. */
    RULE,
    /** Someone wanted it. */
    OVERRIDE,
    /** Someone wanted the one before back. */
    ROLLBACK
  }
}
