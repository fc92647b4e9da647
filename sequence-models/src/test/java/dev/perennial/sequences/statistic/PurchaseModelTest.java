package dev.perennial.sequences.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.perennial.sequences.statistic.Lives.Life;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** What holds for both models. */
class PurchaseModelTest {
  private static final double ROUNDING = 1e-9;
  private static final double DAYS = 90;
  private static final int USERS = 40_000;

  /** As published for CDNOW, in weeks. */
  private static final ParetoNbd PARETO_NBD = new ParetoNbd(0.553, 10.58, 0.606, 11.67, true);

  private static final BgNbd BG_NBD = new BgNbd(0.243, 4.414, 0.793, 2.426, true);

  /** A user of the papers' sample, in weeks, and what they say of her. */
  @Test
  void forecastsThePapersUser() {
    PurchaseSummary user = new PurchaseSummary(2, 30.43, 38.86, 0);

    assertThat(BG_NBD.expectedOrders(user, 39)).isCloseTo(1.226, within(0.001));
    PurchaseSummary regular = new PurchaseSummary(26, 30.86, 31, 0);
    assertThat(PARETO_NBD.expectedOrders(regular, 52)).isCloseTo(25.46, within(0.01));
    assertThat(PARETO_NBD.probabilityAlive(regular)).isCloseTo(0.998, within(0.0005));
  }

  @Property
  void probabilitiesAreProbabilitiesAndFallWithTime(
      @ForAll("models") PurchaseModel model,
      @ForAll("users") PurchaseSummary user,
      @ForAll @DoubleRange(min = 0, max = 1_000) double days,
      @ForAll @DoubleRange(min = 0, max = 1_000) double more) {
    double none = model.probabilityOfNone(user, days);

    assertThat(model.probabilityAlive(user)).isBetween(0.0, 1.0);
    assertThat(none).isBetween(0.0, 1.0);
    assertThat(model.probabilityOfNone(user, days + more)).isBetween(0.0, none + ROUNDING);
    assertThat(none).isGreaterThanOrEqualTo(1 - model.probabilityAlive(user) - ROUNDING);
  }

  @Property
  void ordersRiseEverMoreSlowlyAndBoundTheProbabilityOfOne(
      @ForAll("models") PurchaseModel model,
      @ForAll("users") PurchaseSummary user,
      @ForAll @DoubleRange(min = 0.01, max = 500) double days) {
    double orders = model.expectedOrders(user, days);
    double later = model.expectedOrders(user, 2 * days) - orders;

    assertThat(orders).isFinite().isGreaterThanOrEqualTo(0);
    assertThat(later).isBetween(-ROUNDING, orders + ROUNDING);
    assertThat(1 - model.probabilityOfNone(user, days)).isLessThanOrEqualTo(orders + ROUNDING);
  }

  @Property
  void inAMomentThereIsOneOrderOrNone(
      @ForAll("models") PurchaseModel model, @ForAll("users") PurchaseSummary user) {
    double moment = 1e-5;
    double orders = model.expectedOrders(user, moment);

    assertThat(1 - model.probabilityOfNone(user, moment))
        .isCloseTo(orders, within(1e-2 * orders + 1e-11));
    assertThat(model.probabilityOfNone(user, 0)).isEqualTo(1);
    assertThat(model.expectedOrders(user, 0)).isZero();
  }

  @Property
  void theUnitOfTimeDoesNotMatter(
      @ForAll("users") PurchaseSummary user,
      @ForAll @DoubleRange(min = 0.1, max = 500) double days) {
    PurchaseSummary weekly =
        new PurchaseSummary(user.repeats(), user.recency() / 7, user.age() / 7, 0);
    ParetoNbd daily =
        new ParetoNbd(
            PARETO_NBD.r(), PARETO_NBD.alpha() * 7, PARETO_NBD.s(), PARETO_NBD.beta() * 7, true);

    assertThat(daily.expectedOrders(user, days))
        .isCloseTo(PARETO_NBD.expectedOrders(weekly, days / 7), withinPercentage(1e-6));
    assertThat(daily.logLikelihood(user) + user.repeats() * Math.log(7))
        .isCloseTo(PARETO_NBD.logLikelihood(weekly), within(1e-8));
  }

  @Property
  void noStepLiesBetweenTheTwoFormsOfTheLikelihood(@ForAll("users") PurchaseSummary user) {
    ParetoNbd above = new ParetoNbd(0.5, 100, 0.7, 100 - 1e-8, true);
    ParetoNbd below = new ParetoNbd(0.5, 100, 0.7, 100 + 1e-8, true);

    assertThat(above.logLikelihood(user)).isCloseTo(below.logLikelihood(user), within(1e-8));
  }

  @Test
  void paretoNbdSaysWhatComesToPassInAMadeUpStore() {
    ParetoNbd leavingSoon = new ParetoNbd(0.8, 60, 0.7, 30, true);
    ParetoNbd leavingLate = new ParetoNbd(1.3, 20, 0.9, 150, true);

    assertAgrees(leavingSoon, new Lives(1).of(leavingSoon, USERS, DAYS));
    assertAgrees(leavingLate, new Lives(2).of(leavingLate, USERS, DAYS));
  }

  @Test
  void bgNbdSaysWhatComesToPassInAMadeUpStore() {
    BgNbd oftenLast = new BgNbd(0.8, 30, 0.8, 1.5, true);
    BgNbd certainlyOneInTwo = new BgNbd(1.5, 20, 1, 1, true);

    assertAgrees(oftenLast, new Lives(3).of(oftenLast, USERS, DAYS));
    assertAgrees(certainlyOneInTwo, new Lives(4).of(certainlyOneInTwo, USERS, DAYS));
  }

  /** Within four standard errors for all users who are alike. */
  private static void assertAgrees(PurchaseModel model, List<Life> lives) {
    lives.stream()
        .collect(Collectors.groupingBy(PurchaseModelTest::kind))
        .forEach(
            (kind, alike) -> {
              assertMeanIsZero(
                  kind + " alive",
                  alike.stream()
                      .mapToDouble(
                          life -> model.probabilityAlive(life.known()) - (life.alive() ? 1 : 0)));
              assertMeanIsZero(
                  kind + " orders",
                  alike.stream()
                      .mapToDouble(
                          life -> model.expectedOrders(life.known(), DAYS) - life.ordersLater()));
              assertMeanIsZero(
                  kind + " none",
                  alike.stream()
                      .mapToDouble(
                          life ->
                              model.probabilityOfNone(life.known(), DAYS)
                                  - (life.ordersLater() == 0 ? 1 : 0)));
            });
  }

  private static List<Integer> kind(Life life) {
    PurchaseSummary known = life.known();
    return List.of(
        Math.min(known.repeats(), 3),
        (int) (known.age() / 120),
        known.age() - known.recency() > 60 ? 1 : 0);
  }

  private static void assertMeanIsZero(String what, DoubleStream differences) {
    double[] values = differences.toArray();
    double mean = Arrays.stream(values).average().orElseThrow();
    double variance =
        Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElseThrow();

    assertThat(mean)
        .as(what)
        .isCloseTo(0, within(4 * Math.sqrt(variance / values.length) + ROUNDING));
  }

  @Provide
  Arbitrary<PurchaseModel> models() {
    Arbitrary<Double> shapes = Arbitraries.doubles().between(0.01, 20);
    Arbitrary<Double> scales = Arbitraries.doubles().between(1, 1_000);
    return Arbitraries.oneOf(
        Combinators.combine(shapes, scales, shapes, scales)
            .as((r, alpha, s, beta) -> new ParetoNbd(r, alpha, s, beta, true)),
        Combinators.combine(shapes, scales, shapes, shapes)
            .as((r, alpha, a, b) -> new BgNbd(r, alpha, a, b, true)));
  }

  @Provide
  Arbitrary<PurchaseSummary> users() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 300),
            Arbitraries.doubles().between(0, 1),
            Arbitraries.doubles().between(0, 2_000))
        .as(
            (repeats, share, age) ->
                new PurchaseSummary(repeats, repeats == 0 ? 0 : share * age, age, 0));
  }
}
