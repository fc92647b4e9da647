package dev.perennial.sequences.training;

import dev.perennial.sequences.artifact.MemberReader;
import dev.perennial.sequences.artifact.Words;
import dev.perennial.sequences.blend.Blend;
import dev.perennial.sequences.blend.Level;
import dev.perennial.sequences.dataset.Example;
import dev.perennial.sequences.dataset.Outcome;
import dev.perennial.sequences.member.Expectation;
import dev.perennial.sequences.member.PurchaseHistory;
import dev.perennial.sequences.outlook.Extrapolation;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds how busy a store is of late: half a label ago the blend would have expected so many users
 * to order until now, and so many did. Levels go back to where they came from, so half of the
 * difference is taken over; and a few users are met by {@value #DOUBT} more who did as expected.
 */
final class LevelFit {
  private static final double DOUBT = 50;
  private static final double PERSISTENCE = 0.5;
  private static final int HALVINGS = 50;
  private static final double MOST = 2;

  private final Blend blend;
  private final Extrapolation extrapolation;
  private final List<Example> users;
  private final List<Double> logOdds = new ArrayList<>();
  private double expectedOrders;
  private double orders;
  private double churned;

  private LevelFit(Study study, MemberReader reader, Blend blend, List<Example> users) {
    this.blend = blend;
    this.users = users;
    extrapolation =
        new Extrapolation(study.past().statistics().paretoNbd(), study.network().labelDays());
    reader.read(users.stream().map(Example::question).toList(), this::add);
  }

  /**
   * The blend at the level of late.
   *
   * @param reader of its members as they learned from the study
   * @param users of half a label ago, with what was seen of their outcomes since
   */
  static Blend level(Blend blend, Study study, MemberReader reader, List<Example> users) {
    return blend.at(new LevelFit(study, reader, blend.at(Level.unchanged()), users).level());
  }

  private void add(Words words) {
    Outcome outcome = users.get(words.raw().place()).outcome();
    Expectation expected =
        extrapolation.to(
            outcome.observedDays(),
            blend.mix(words.expectations()),
            PurchaseHistory.of(words.raw().question().snapshot()));
    logOdds.add(expected.churnLogOdds());
    expectedOrders += expected.orders();
    orders += outcome.orders();
    churned += outcome.churned() ? 1 : 0;
  }

  private Level level() {
    if (logOdds.isEmpty() || expectedOrders == 0) {
      return Level.unchanged();
    }
    double typical = DOUBT * expectedOrders / logOdds.size();
    double busier = (orders + typical) / (expectedOrders + typical);
    return new Level(PERSISTENCE * shift(), Math.pow(busier, PERSISTENCE));
  }

  /** By bisection: the shift with which as many are expected to churn as did. */
  private double shift() {
    double goal = (churned + DOUBT * expectedChurn(0)) / (logOdds.size() + DOUBT);
    double low = -MOST;
    double high = MOST;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (expectedChurn(middle) < goal) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private double expectedChurn(double shift) {
    return logOdds.stream()
        .mapToDouble(z -> Expectation.probability(z + shift))
        .average()
        .orElse(0);
  }
}
