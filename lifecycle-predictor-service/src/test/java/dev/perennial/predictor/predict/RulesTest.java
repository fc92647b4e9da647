package dev.perennial.predictor.predict;

import static dev.perennial.predictor.explain.Behaviours.customer;
import static dev.perennial.predictor.explain.Behaviours.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.predictor.explain.Behaviour;
import dev.perennial.predictor.explain.Behaviours;
import dev.perennial.predictor.outlook.Expectation;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RulesTest {
  private static final int HORIZON = 90;

  @Property
  void silenceNeverMakesACustomersOrderLikelier(
      @ForAll @IntRange(min = 1, max = 60) int orders,
      @ForAll @DoubleRange(min = 0, max = 400) double gap,
      @ForAll @DoubleRange(min = 0, max = 900) double silence,
      @ForAll @DoubleRange(min = 0, max = 900) double longer) {
    Behaviours customer = customer().with("orders", orders).with("meanGapDays", gap);

    Expectation before = expect(customer.with("recencyDays", silence).build());
    Expectation after = expect(customer.with("recencyDays", silence + longer).build());

    assertThat(after.churnProbability()).isGreaterThanOrEqualTo(before.churnProbability());
    assertThat(after.orders().expected()).isLessThanOrEqualTo(before.orders().expected());
  }

  @Property
  void silenceNeverMakesAVisitorsOrderLikelier(
      @ForAll LifecycleStage stage,
      @ForAll @DoubleRange(min = 0, max = 900) double unseen,
      @ForAll @DoubleRange(min = 0, max = 900) double longer) {
    Behaviours visitor = visitor().in(stage);

    assertThat(expect(visitor.unseenFor(unseen + longer).build()).churnProbability())
        .isGreaterThanOrEqualTo(expect(visitor.unseenFor(unseen).build()).churnProbability());
  }

  @Property
  void yieldsProbabilitiesForAnyBehaviour(
      @ForAll LifecycleStage stage,
      @ForAll @DoubleRange(min = -10, max = 1e6) double value,
      @ForAll @IntRange(min = 0, max = 500) int orders,
      @ForAll @IntRange(min = 1, max = 3650) int horizonDays) {
    Behaviour behaviour =
        customer()
            .in(stage)
            .with("orders", orders)
            .with("recencyDays", value)
            .with("meanGapDays", value)
            .build();

    Expectation output = Rules.expect(behaviour, horizonDays);

    assertThat(output.churnProbability()).isBetween(0.0, 1.0);
    assertThat(output.orders().expected()).isBetween(1 - output.churnProbability() - 1e-9, 1e9);
    assertThat(output.nextStage().values().stream().mapToDouble(Double::doubleValue).sum())
        .isCloseTo(1, within(1e-9));
    assertThat(output.nextStage().values()).allMatch(each -> each >= 0);
  }

  @Test
  void takesARegularWithinItsRhythmToStayAndASilentOneToLeave() {
    assertThat(expect(customer().build()).churnProbability()).isBetween(0.05, 0.3);
    assertThat(expect(customer().with("recencyDays", 150).build()).churnProbability())
        .isGreaterThan(0.8);
  }

  @Test
  void expectsMoreOfWhomOrdersOften() {
    double seldom = expect(customer().with("meanGapDays", 60).build()).orders().expected();
    double often = expect(customer().with("meanGapDays", 10).build()).orders().expected();

    assertThat(often).isGreaterThan(2 * seldom);
    assertThat(expect(customer().build()).revenue().expected())
        .isCloseTo(25 * expect(customer().build()).orders().expected(), within(1e-9));
  }

  @Test
  void expectsLittleOfVisitorsAndLeastOfThoseNothingIsKnownOf() {
    double unknown = expect(visitor().unknown().build()).churnProbability();
    double visitor = expect(visitor().unseenFor(1).build()).churnProbability();
    double active =
        expect(visitor().in(LifecycleStage.ACTIVATION).unseenFor(1).build()).churnProbability();

    assertThat(unknown).isGreaterThan(visitor);
    assertThat(visitor).isGreaterThan(active).isLessThan(0.95);
  }

  private static Expectation expect(Behaviour behaviour) {
    return Rules.expect(behaviour, HORIZON);
  }
}
