package dev.perennial.model.lifecycle;

import dev.perennial.model.json.Checks;

/**
 * One thing that speaks for a prediction.
 *
 * @param code a stable name for programs, such as {@code LONG_SILENCE}
 * @param detail a sentence for people, with the numbers in it
 */
public record PredictionReason(String code, String detail) {
  public PredictionReason {
    Checks.text("code", code, 64);
    Checks.text("detail", detail, 512);
  }
}
