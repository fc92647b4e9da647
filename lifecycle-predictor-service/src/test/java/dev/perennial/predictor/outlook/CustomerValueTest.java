package dev.perennial.predictor.outlook;

import static dev.perennial.predictor.explain.Behaviours.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.model.lifecycle.Estimate;
import dev.perennial.model.lifecycle.ValueOutlook;
import dev.perennial.predictor.explain.Behaviours;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CustomerValueTest {
  private static final Estimate REVENUE = new Estimate(100, 20, 300);
  private static final Behaviours BUYER = customer().with("orders", 4).with("meanOrderValue", 25);

  @Property
  void totalIsMarginSoFarAndToComeLessTheCost(
      @ForAll @DoubleRange(min = 0, max = 1) double margin,
      @ForAll @DoubleRange(min = 0, max = 1) double rate,
      @ForAll @DoubleRange(min = 0, max = 500) double cost,
      @ForAll @IntRange(min = 1, max = 1000) int horizonDays) {
    CustomerValue value = new CustomerValue(new ValueProperties(margin, rate));

    ValueOutlook outlook =
        value.of(BUYER.with("acquisitionCost", cost).build(), REVENUE, horizonDays);

    assertThat(outlook.predicted().expected()).isBetween(0.0, margin * 100 + 1e-9);
    assertThat(outlook.total().expected())
        .isCloseTo(margin * 100 + outlook.predicted().expected() - cost, within(1e-9));
    assertThat(outlook.total().high() - outlook.total().low())
        .isCloseTo(outlook.predicted().high() - outlook.predicted().low(), within(1e-9));
  }

  @Test
  void countsRevenueWhereTheStoreStatesNoMargin() {
    ValueOutlook outlook = CustomerValues.byDefault().of(BUYER.build(), REVENUE, 365);

    assertThat(outlook.historic()).isEqualTo(100);
    assertThat(outlook.acquisitionCost()).isNull();
    assertThat(outlook.predicted().expected()).isCloseTo(95.38, within(0.01));
  }

  @Test
  void countsLaterMoneyFullyWhereTheStoreDoesNotDiscount() {
    CustomerValue value = new CustomerValue(new ValueProperties(0.4, 0));

    assertThat(value.of(BUYER.build(), REVENUE, 365).predicted()).isEqualTo(REVENUE.times(0.4));
  }
}
