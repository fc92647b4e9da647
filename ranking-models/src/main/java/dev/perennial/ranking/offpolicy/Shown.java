package dev.perennial.ranking.offpolicy;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.json.Checks;

/**
 * One item that was shown, as it was logged.
 *
 * @param context what was known then
 * @param item by its number among those that could have been shown
 * @param propensity the probability with which it was shown, above 0
 * @param reward what came of it, such as 1 for a click
 */
public record Shown<C>(C context, int item, double propensity, double reward) {
  public Shown {
    check(
        propensity > 0 && propensity <= 1,
        "propensity must lie above 0 and be at most 1, but is %s",
        propensity);
    Checks.inRange("reward", reward, -Double.MAX_VALUE, Double.MAX_VALUE);
  }
}
