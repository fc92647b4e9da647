package dev.perennial.predictor.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.model.sequence.UserSequence;
import dev.perennial.sequences.metric.ProbabilityMetrics.Scored;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PromotionRuleTest {
  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
  private static final ClosedWindow WINDOW = ClosedWindow.before(NOW.plusNanos(123), 30);
  private static final DoubleUnaryOperator TRUTH = churn -> churn;
  private static final DoubleUnaryOperator ONE_FOR_ALL = churn -> 0.5;

  private final PromotionRule rule = new PromotionRule(new PromotionProperties(0.1, 50));

  @Test
  void promotesWhoIsBetterOutsideTheNoise() {
    Decision decision = decide(1000, TRUTH, ONE_FOR_ALL);

    assertThat(decision.promoted()).isTrue();
    assertThat(decision.why())
        .startsWith("better than champion: log loss 0.")
        .endsWith("on 1000 users from 2026-05-02T00:00:00Z to 2026-06-01T00:00:00Z");
    assertThat(decision.comparison().gainLow()).isPositive();
  }

  @Test
  void keepsTheChampionWhereTheDifferenceIsNoise() {
    DoubleUnaryOperator nearlyTrue = churn -> 0.99 * churn + 0.005;

    Decision decision = decide(1000, nearlyTrue, TRUTH);

    assertThat(decision.promoted()).isFalse();
    assertThat(decision.why()).startsWith("not better than champion outside the noise");
  }

  @Test
  void keepsTheChampionWhereBothSayTheSame() {
    assertThat(decide(1000, TRUTH, TRUTH).promoted()).isFalse();
  }

  @Test
  void refusesWhoIsBetterButCannotBeTakenAtTheWord() {
    DoubleUnaryOperator tooLow = churn -> churn / 2;
    DoubleUnaryOperator reversed = churn -> 1 - churn;

    Decision decision = decide(2000, tooLow, reversed);

    assertThat(decision.promoted()).isFalse();
    assertThat(decision.why()).startsWith("its calibration error exceeds chance by 0.");
  }

  @Test
  void refusesOnTheWordOfAFewUsers() {
    assertThat(decide(49, TRUTH, churn -> 1 - churn).why())
        .startsWith("a window of 49 users proves nothing");
  }

  @Test
  void chanceExplainsTheCalibrationErrorOfTrueProbabilities() {
    for (int users : new int[] {100, 1000, 10_000}) {
      Figures figures = decide(users, TRUTH, ONE_FOR_ALL).comparison().challengerFigures();

      assertThat(figures.calibrationErrorByChance())
          .isBetween(figures.calibrationError() / 2, figures.calibrationError() * 2);
      assertThat(figures.miscalibration()).isLessThan(0.05);
    }
  }

  private Decision decide(int users, DoubleUnaryOperator challenger, DoubleUnaryOperator champion) {
    SplittableRandom random = new SplittableRandom(5);
    double[] churn = DoubleStream.generate(random::nextDouble).limit(users).toArray();
    boolean[] churned = new boolean[users];
    IntStream.range(0, users).forEach(user -> churned[user] = random.nextDouble() < churn[user]);
    return rule.decide(
        Comparison.of(
            WINDOW,
            new Named("challenger"),
            new Named("champion"),
            scored(churn, churned, challenger),
            scored(churn, churned, champion)),
        NOW);
  }

  private static List<Scored> scored(
      double[] churn, boolean[] churned, DoubleUnaryOperator contender) {
    return IntStream.range(0, churn.length)
        .mapToObj(user -> new Scored(contender.applyAsDouble(churn[user]), churned[user]))
        .toList();
  }

  /** A contender who has answered already. */
  private record Named(String name) implements Contender {
    @Override
    public double[] churn(List<UserSequence> sequences, int days) {
      throw new UnsupportedOperationException();
    }
  }
}
