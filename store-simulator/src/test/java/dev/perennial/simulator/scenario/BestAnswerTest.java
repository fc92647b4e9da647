package dev.perennial.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.simulator.life.Population;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BestAnswerTest {
  private static final Population POPULATION =
      new Population(
          1.7,
          20,
          1.3,
          6,
          .4,
          .1,
          List.of(new Population.Style(.3, .5), new Population.Style(.7, 2)));

  private final BestAnswer answer = new BestAnswer(POPULATION);

  @Property(tries = 60)
  void equalsTheIntegralOverEveryRateAndEveryChanceToLeave(
      @ForAll boolean orderedAtFirst,
      @ForAll @IntRange(max = 8) int later,
      @ForAll @IntRange(max = 8) int before,
      @ForAll @IntRange(max = 4) int after,
      @ForAll @DoubleRange(min = .1, max = 60) double active,
      @ForAll @DoubleRange(min = .1, max = 120) double silent,
      @ForAll @DoubleRange(min = 1, max = 90) double ahead) {
    History history =
        later == 0
            ? new History(orderedAtFirst, 0, 0, after, 0, silent)
            : new History(orderedAtFirst, later, before, after, active, active + silent);

    assertThat(answer.noOrder(history, ahead)).isCloseTo(integral(history, ahead), within(1e-3));
  }

  @Test
  void isCertainOfNothing() {
    History loyal = new History(true, 40, 60, 0, 300, 301);

    assertThat(answer.noOrder(loyal, 30)).isBetween(.001, .2);
    assertThat(answer.noOrder(loyal, 1e-9)).isCloseTo(1, within(1e-6));
  }

  @Test
  void growsWithSilence() {
    double[] answers = new double[6];
    for (int month = 0; month < answers.length; month++) {
      answers[month] = answer.noOrder(new History(true, 5, 8, 0, 60, 60 + 30 * month), 30);
    }

    assertThat(answers).isSorted();
    assertThat(answers[5]).isGreaterThan(.95);
  }

  @Test
  void aLookAfterTheLastOrderIsASignOfLife() {
    History silent = new History(true, 5, 8, 0, 60, 100);
    History looking = new History(true, 5, 5, 3, 60, 100);

    assertThat(answer.noOrder(looking, 30)).isLessThan(answer.noOrder(silent, 30) - .1);
  }

  /** By brute force, from the story of BestAnswer and not from its formula. */
  private static double integral(History history, double ahead) {
    double stays = stays(history);
    double leaves = leaves(history);
    double all = 0;
    double none = 0;
    for (Population.Style style : POPULATION.styles()) {
      for (double logRate = -14; logRate < 2; logRate += .02) {
        double rate = Math.exp(logRate);
        double prior =
            style.share()
                * Math.pow(rate, POPULATION.rateShape())
                * Math.exp(-POPULATION.rateScale() * rate);
        double there = prior * seen(history, style, rate, false) * stays;
        double left = prior * seen(history, style, rate, true) * leaves;
        all += there + left;
        none += there * Math.exp(-rate * ahead) + left;
      }
    }
    return none / all;
  }

  /** The likelihood of the visits, up to what both pasts share. */
  private static double seen(
      History history, Population.Style style, double rate, boolean leftWithLastOrder) {
    double looks = rate * style.visitsPerOrder();
    double silence = history.untilNow() - history.untilLastOrder();
    double before =
        Math.pow(rate, history.later())
            * Math.pow(looks, history.looksBefore())
            * Math.exp(-(rate + looks) * history.untilLastOrder());
    return leftWithLastOrder
        ? before
            * Math.pow(looks * POPULATION.afterglow(), history.looksAfter())
            * Math.exp(-looks * POPULATION.afterglow() * silence)
        : before * Math.pow(looks, history.looksAfter()) * Math.exp(-(rate + looks) * silence);
  }

  private static double stays(History history) {
    return history.orders() == 0
        ? 1 - POPULATION.bounceShare()
        : chanceToLeave(history.orders(), 0);
  }

  private static double leaves(History history) {
    return history.orders() == 0
        ? POPULATION.bounceShare()
        : chanceToLeave(history.orders() - 1, 1);
  }

  /** The mean of (1 − p)^stayed p^left over the beta law of p. */
  private static double chanceToLeave(int stayed, int left) {
    double sum = 0;
    double weights = 0;
    for (double p = .0005; p < 1; p += .001) {
      double weight =
          Math.pow(p, POPULATION.leaveA() - 1) * Math.pow(1 - p, POPULATION.leaveB() - 1);
      weights += weight;
      sum += weight * Math.pow(1 - p, stayed) * Math.pow(p, left);
    }
    return sum / weights;
  }
}
