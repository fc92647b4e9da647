package dev.perennial.predictor.outlook;

import dev.perennial.model.lifecycle.Estimate;
import dev.perennial.model.lifecycle.ValueOutlook;
import dev.perennial.predictor.explain.Behaviour;
import java.util.OptionalDouble;

/**
 * Customer lifetime value up to a horizon: margin so far, plus the discounted margin to come, less
 * what winning the user cost.
 *
 * <p>Orders come spread over the horizon of H days. A margin that arrives evenly over them is
 * worth, at the annual rate r and with δ = ln(1 + r) / 365, now
 *
 * <pre>(1 − e^(−δH)) / (δH)</pre>
 *
 * of itself. What has been earned already is not compounded.
 */
public final class CustomerValue {
  private static final double DAYS_A_YEAR = 365;

  private final ValueProperties settings;

  CustomerValue(ValueProperties settings) {
    this.settings = settings;
  }

  /** The value of a user of whom this revenue is expected within the horizon. */
  public ValueOutlook of(Behaviour behaviour, Estimate revenue, int horizonDays) {
    double historic = settings.marginRatio() * behaviour.orders() * behaviour.meanOrderValue();
    return of(historic, revenue, behaviour.acquisitionCost(), horizonDays);
  }

  /** The value with the same past and another horizon. */
  ValueOutlook of(ValueOutlook known, Estimate revenue, int horizonDays) {
    OptionalDouble cost =
        known.acquisitionCost() == null
            ? OptionalDouble.empty()
            : OptionalDouble.of(known.acquisitionCost());
    return of(known.historic(), revenue, cost, horizonDays);
  }

  private ValueOutlook of(
      double historic, Estimate revenue, OptionalDouble acquisitionCost, int horizonDays) {
    Estimate predicted = revenue.times(settings.marginRatio() * presentValue(horizonDays));
    return new ValueOutlook(
        historic,
        revenue,
        predicted,
        acquisitionCost.isPresent() ? acquisitionCost.getAsDouble() : null,
        predicted.plus(historic - acquisitionCost.orElse(0)));
  }

  private double presentValue(int horizonDays) {
    double discounted = Math.log1p(settings.discountRate()) * horizonDays / DAYS_A_YEAR;
    return discounted == 0 ? 1 : -Math.expm1(-discounted) / discounted;
  }
}
