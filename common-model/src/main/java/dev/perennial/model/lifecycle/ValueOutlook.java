package dev.perennial.model.lifecycle;

import dev.perennial.model.json.Checks;
import org.jspecify.annotations.Nullable;

/**
 * What a user is worth, in the store's currency.
 *
 * @param historic margin of the orders so far
 * @param revenue expected within the horizon
 * @param predicted margin of that revenue, discounted to now
 * @param acquisitionCost what winning the user cost; absent where the store did not say
 * @param total customer lifetime value up to the horizon's end: {@code historic + predicted −
 *     acquisitionCost}
 */
public record ValueOutlook(
    double historic,
    Estimate revenue,
    Estimate predicted,
    @Nullable Double acquisitionCost,
    Estimate total) {

  public ValueOutlook {
    Checks.inRange("historic", historic, -Double.MAX_VALUE, Double.MAX_VALUE);
    Checks.inRange("revenue.expected", revenue.expected(), 0, Double.MAX_VALUE);
  }

  /** Nothing known and nothing said. */
  public static ValueOutlook unknown() {
    return new ValueOutlook(0, Estimate.zero(), Estimate.zero(), null, Estimate.zero());
  }
}
