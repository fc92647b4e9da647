package dev.perennial.model.lifecycle;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.json.Checks;

/** The probability of no order within so many days. */
public record ChurnPoint(int days, double probability) {
  public ChurnPoint {
    check(days > 0, "days must be positive, but is %s", days);
    Checks.inRange("probability", probability, 0, 1);
  }
}
