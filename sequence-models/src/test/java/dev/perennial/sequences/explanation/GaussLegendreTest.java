package dev.perennial.sequences.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class GaussLegendreTest {

  @Property
  void integratesPolynomialsExactly(
      @ForAll @IntRange(min = 1, max = 96) int points, @ForAll @IntRange(max = 191) int degree) {
    GaussLegendre rule = GaussLegendre.of(points);
    int exact = Math.min(degree, 2 * points - 1);

    double integral = 0;
    for (int i = 0; i < points; i++) {
      integral += rule.weights()[i] * Math.pow(rule.points()[i], exact);
    }

    assertThat(integral).isCloseTo(1.0 / (exact + 1), within(1e-12));
    assertThat(rule.points()).isSorted();
    assertThat(rule.points()[0]).isPositive();
    assertThat(rule.points()[points - 1]).isLessThan(1);
  }
}
