package dev.perennial.ranking.offpolicy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.sequences.metric.Bootstrap;
import dev.perennial.sequences.metric.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A made-up shop of three kinds of visitors and four items, of which the truth is known. */
class PolicyValueTest {
  private static final double[][] CLICKS = {
    {0.10, 0.30, 0.05, 0.20}, {0.40, 0.10, 0.15, 0.05}, {0.02, 0.08, 0.50, 0.25}
  };
  private static final Policy<Integer> LOGGING = visitor -> new double[] {0.55, 0.15, 0.15, 0.15};
  private static final Policy<Integer> OTHER =
      visitor -> {
        double[] shares = {0.1, 0.1, 0.1, 0.1};
        shares[(visitor + 1) % 4] += 0.6;
        return shares;
      };
  private static final RewardModel<Integer> GOOD = (visitor, item) -> CLICKS[visitor][item];
  private static final RewardModel<Integer> BAD = (visitor, item) -> 0.9 - CLICKS[visitor][item];
  private static final Bootstrap BOOTSTRAP = new Bootstrap(200, 3);
  private static final int LOGS = 200;
  private static final int SIZE = 400;

  @Test
  void isRightOnAverageWhateverTheModel() {
    List<PolicyValue> good = values(GOOD);
    List<PolicyValue> bad = values(BAD);

    double truth = truth(OTHER);
    assertThat(mean(good, PolicyValue::ips)).isCloseTo(truth, within(0.006));
    assertThat(mean(good, PolicyValue::snips)).isCloseTo(truth, within(0.006));
    assertThat(mean(good, PolicyValue::doublyRobust)).isCloseTo(truth, within(0.006));
    assertThat(mean(bad, PolicyValue::doublyRobust)).isCloseTo(truth, within(0.010));
  }

  @Test
  void isNotWhatTheLogItselfEarned() {
    assertThat(Math.abs(truth(LOGGING) - truth(OTHER))).isGreaterThan(0.02);
  }

  @Test
  void aGoodModelAndNormalisedWeightsVaryLess() {
    List<PolicyValue> values = values(GOOD);

    assertThat(variance(values, PolicyValue::doublyRobust))
        .isLessThan(0.9 * variance(values, PolicyValue::ips));
    assertThat(variance(values, PolicyValue::snips)).isLessThan(variance(values, PolicyValue::ips));
  }

  @Test
  void theIntervalHoldsTheTruthAboutAsOftenAsItSays() {
    double truth = truth(OTHER);

    for (Function<PolicyValue, Estimate> estimate :
        List.<Function<PolicyValue, Estimate>>of(
            PolicyValue::ips, PolicyValue::snips, PolicyValue::doublyRobust)) {
      long held =
          values(GOOD).stream()
              .map(estimate)
              .filter(one -> one.low() <= truth && truth <= one.high())
              .count();
      assertThat((double) held / LOGS).isBetween(0.88, 0.99);
    }
  }

  @Test
  void theLoggingPolicyIsWorthWhatWasEarned() {
    List<Shown<Integer>> log = log(new SplittableRandom(5));

    PolicyValue value = PolicyValue.of(log, LOGGING, BAD, BOOTSTRAP);

    double earned = log.stream().mapToDouble(Shown::reward).average().orElseThrow();
    assertThat(value.ips().value()).isCloseTo(earned, within(1e-12));
    assertThat(value.snips().value()).isCloseTo(earned, within(1e-12));
    assertThat(value.effectiveSize()).isCloseTo(SIZE, within(1e-6));
  }

  @Test
  void refusesWhatCannotHaveBeenShown() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Shown<>("home", 1, 0, 1))
        .withMessageContaining("propensity");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PolicyValue.of(List.of(), OTHER, GOOD, BOOTSTRAP))
        .withMessage("nothing was logged");
  }

  private static List<PolicyValue> values(RewardModel<Integer> model) {
    SplittableRandom random = new SplittableRandom(11);
    List<PolicyValue> values = new ArrayList<>();
    for (int i = 0; i < LOGS; i++) {
      values.add(PolicyValue.of(log(random), OTHER, model, BOOTSTRAP));
    }
    return values;
  }

  private static List<Shown<Integer>> log(SplittableRandom random) {
    List<Shown<Integer>> log = new ArrayList<>();
    for (int i = 0; i < SIZE; i++) {
      int visitor = random.nextInt(CLICKS.length);
      double[] shares = LOGGING.probabilities(visitor);
      int item = drawn(shares, random.nextDouble());
      double click = random.nextDouble() < CLICKS[visitor][item] ? 1 : 0;
      log.add(new Shown<>(visitor, item, shares[item], click));
    }
    return log;
  }

  private static int drawn(double[] shares, double at) {
    double sum = 0;
    for (int item = 0; item < shares.length - 1; item++) {
      sum += shares[item];
      if (at < sum) {
        return item;
      }
    }
    return shares.length - 1;
  }

  private static double truth(Policy<Integer> policy) {
    double sum = 0;
    for (int visitor = 0; visitor < CLICKS.length; visitor++) {
      double[] shares = policy.probabilities(visitor);
      for (int item = 0; item < shares.length; item++) {
        sum += shares[item] * CLICKS[visitor][item] / CLICKS.length;
      }
    }
    return sum;
  }

  private static double[] numbers(
      List<PolicyValue> values, Function<PolicyValue, Estimate> estimate) {
    return values.stream().map(estimate).mapToDouble(Estimate::value).toArray();
  }

  private static double mean(List<PolicyValue> values, Function<PolicyValue, Estimate> estimate) {
    return Arrays.stream(numbers(values, estimate)).average().orElseThrow();
  }

  private static double variance(
      List<PolicyValue> values, Function<PolicyValue, Estimate> estimate) {
    double mean = mean(values, estimate);
    return Arrays.stream(numbers(values, estimate))
        .map(number -> (number - mean) * (number - mean))
        .average()
        .orElseThrow();
  }
}
