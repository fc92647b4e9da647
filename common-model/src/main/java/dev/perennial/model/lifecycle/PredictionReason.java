package dev.perennial.model.lifecycle;

import dev.perennial.model.json.Checks;
import org.jspecify.annotations.Nullable;

/**
 * One thing that speaks for a prediction. It says what the prediction was made of, not why the user
 * behaves so.
 *
 * @param code a stable name for programs, such as {@code ORDER_SILENCE}
 * @param detail a sentence for people, with the numbers in it
 * @param direction absent where nothing stands out, and where an earlier version predicted
 * @param contribution to the log odds of no order within the horizon, above 0 where it raises the
 *     risk; absent where rules answered
 */
public record PredictionReason(
    String code, String detail, @Nullable RiskDirection direction, @Nullable Double contribution) {
  public PredictionReason {
    Checks.text("code", code, 64);
    Checks.text("detail", detail, 512);
  }

  /** The reason where nothing about a user stands out. */
  public static PredictionReason nothingPlain() {
    return new PredictionReason(
        "NOTHING_PLAIN", "Nothing in the recent behaviour stands out.", null, null);
  }
}
