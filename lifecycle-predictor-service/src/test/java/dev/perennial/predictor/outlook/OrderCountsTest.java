package dev.perennial.predictor.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.model.lifecycle.Estimate;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class OrderCountsTest {
  @Property
  void neverExpectFewerThanTheChurnProbabilityImplies(
      @ForAll @DoubleRange(min = 0, max = 1) double churn,
      @ForAll @DoubleRange(min = 0, max = 1000) double expected) {
    Estimate orders = OrderCounts.estimate(churn, expected);

    assertThat(orders.expected()).isGreaterThanOrEqualTo(Math.max(expected, 1 - churn));
    assertThat(orders.low()).isGreaterThanOrEqualTo(0).isLessThanOrEqualTo(orders.high());
  }

  @Test
  void holdNineInTen() {
    SplittableRandom random = new SplittableRandom(3);
    Estimate orders = OrderCounts.estimate(0.04, 4);
    int users = 20_000;
    int inside = 0;
    for (int user = 0; user < users; user++) {
      int count = orders(random, 0.04, 4);
      inside += count >= orders.low() && count <= orders.high() ? 1 : 0;
    }

    assertThat((double) inside / users).isBetween(0.9, 0.99);
    assertThat(OrderCounts.estimate(0.9, 0.1)).isEqualTo(new Estimate(0.1, 0, 1));
    assertThat(OrderCounts.estimate(0.97, 0.03).high()).isZero();
  }

  /** None with the churn probability; else one, and another as often as the mean demands. */
  private static int orders(SplittableRandom random, double churn, double expected) {
    if (random.nextDouble() < churn) {
      return 0;
    }
    int orders = 1;
    while (random.nextDouble() < 1 - (1 - churn) / expected) {
      orders++;
    }
    return orders;
  }
}
