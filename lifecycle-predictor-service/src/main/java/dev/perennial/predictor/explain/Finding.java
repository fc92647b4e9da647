package dev.perennial.predictor.explain;

import dev.perennial.model.lifecycle.PredictionReason;
import dev.perennial.model.lifecycle.RiskDirection;
import java.util.Locale;

/**
 * Something in a user's behaviour that speaks for leaving or for staying.
 *
 * @param strength comparable between drivers; about 1 for something that is plain to see
 */
record Finding(double strength, PredictionReason reason) {
  static Finding leaving(double strength, String code, String detail, Object... numbers) {
    return new Finding(strength, reason(RiskDirection.RAISES, code, detail, numbers));
  }

  static Finding staying(double strength, String code, String detail, Object... numbers) {
    return new Finding(strength, reason(RiskDirection.LOWERS, code, detail, numbers));
  }

  /** Days in words: {@code 1 day}, {@code 12 days}. */
  static String days(double days) {
    long whole = Math.round(days);
    return whole == 1 ? "1 day" : whole + " days";
  }

  private static PredictionReason reason(
      RiskDirection direction, String code, String detail, Object... numbers) {
    return new PredictionReason(code, String.format(Locale.ROOT, detail, numbers), direction, null);
  }
}
