package dev.perennial.predictor.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.model.lifecycle.ChurnBand;
import dev.perennial.model.lifecycle.ChurnPoint;
import dev.perennial.model.lifecycle.Estimate;
import dev.perennial.model.lifecycle.LifecyclePrediction;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.lifecycle.NextEvent;
import dev.perennial.model.lifecycle.OrderOutlook;
import dev.perennial.model.lifecycle.PredictionMethod;
import dev.perennial.model.user.UserId;
import dev.perennial.predictor.explain.Behaviours;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OtherHorizonTest {
  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
  private static final LifecyclePrediction KNOWN = prediction();

  private final OtherHorizon horizons = new OtherHorizon(CustomerValues.byDefault());

  @Property
  void aLongerLookNeverMakesChurnLikelierOrOrdersFewer(
      @ForAll @IntRange(min = 1, max = 360) int days,
      @ForAll @IntRange(min = 1, max = 360) int longer) {
    LifecyclePrediction near = horizons.of(KNOWN, Math.min(days, longer));
    LifecyclePrediction far = horizons.of(KNOWN, Math.max(days, longer));

    assertThat(far.churnProbability()).isLessThanOrEqualTo(near.churnProbability());
    assertThat(far.orders().expected().expected())
        .isGreaterThanOrEqualTo(near.orders().expected().expected());
    assertThat(far.value().total().expected())
        .isGreaterThanOrEqualTo(near.value().total().expected());
    assertThat(near.orders().next().latest())
        .isBeforeOrEqualTo(NOW.plusSeconds(86_400L * near.horizonDays()));
  }

  @Test
  void readsTheCurveWithinTheHorizon() {
    LifecyclePrediction month = horizons.of(KNOWN, 30);

    assertThat(month.horizonDays()).isEqualTo(30);
    assertThat(month.churnProbability()).isCloseTo(0.6, within(1e-12));
    assertThat(month.churnBand()).isEqualTo(ChurnBand.MEDIUM);
    assertThat(month.churnCurve()).extracting(ChurnPoint::days).containsExactly(7, 14, 30);
    assertThat(month.orders().expected().high()).isEqualTo(2);
    assertThat(month.nextStage().get(LifecycleStage.RETENTION)).isCloseTo(2 / 3.0, within(1e-9));
    assertThat(month.nextEvent().get(NextEvent.NONE)).isCloseTo(Math.cbrt(0.3), within(1e-9));
  }

  @Test
  void leavesThePredictionsOwnHorizonAlone() {
    assertThat(horizons.of(KNOWN, 90)).isSameAs(KNOWN);
  }

  @Test
  void refusesAHorizonThatNobodyCanSee() {
    assertThatThrownBy(() -> horizons.of(KNOWN, 0)).hasMessageContaining("but is 0");
    assertThatThrownBy(() -> horizons.of(KNOWN, 361)).hasMessageContaining("1 and 360");
  }

  private static LifecyclePrediction prediction() {
    SurvivalCurve curve =
        new SurvivalCurve(List.of(new ChurnPoint(30, 0.6), new ChurnPoint(90, 0.3)));
    Estimate revenue = new Estimate(30, 0, 90);
    return new LifecyclePrediction(
        new UserId("someone"),
        NOW,
        1,
        PredictionMethod.RULES,
        null,
        LifecycleStage.RETENTION,
        Map.of(LifecycleStage.CHURN, 1.0),
        90,
        0.3,
        ChurnBand.MEDIUM,
        curve.points(),
        new OrderOutlook(3, new Estimate(1.5, 0, 4), 20.0, 21.0, NextOrders.after(NOW, curve)),
        CustomerValues.byDefault().of(Behaviours.customer().build(), revenue, 90),
        Map.of(NextEvent.VIEW, 0.7, NextEvent.NONE, 0.3),
        List.of(),
        List.of());
  }
}
