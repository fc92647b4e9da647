package dev.perennial.model.lifecycle;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.json.Checks;

/**
 * A number that is not known yet: its mean, and the interval that holds it nine times in ten. The
 * mean of a lopsided number may lie outside: of someone who orders in one case of fifty, the
 * interval is 0 to 0.
 */
public record Estimate(double expected, double low, double high) {
  private static final Estimate ZERO = new Estimate(0, 0, 0);

  public Estimate {
    Checks.inRange("expected", expected, -Double.MAX_VALUE, Double.MAX_VALUE);
    Checks.inRange("low", low, -Double.MAX_VALUE, Double.MAX_VALUE);
    Checks.inRange("high", high, -Double.MAX_VALUE, Double.MAX_VALUE);
    check(low <= high, "low %s must not exceed high %s", low, high);
  }

  /** Nothing, for sure. */
  public static Estimate zero() {
    return ZERO;
  }

  /** The estimate in another unit; {@code factor} is not negative. */
  public Estimate times(double factor) {
    return new Estimate(expected * factor, low * factor, high * factor);
  }

  /** The estimate together with an amount that is known. */
  public Estimate plus(double amount) {
    return new Estimate(expected + amount, low + amount, high + amount);
  }
}
