package dev.perennial.predictor.reason;

import dev.perennial.model.lifecycle.PredictionReason;
import dev.perennial.model.lifecycle.RiskDirection;
import dev.perennial.sequences.explanation.Driver;
import dev.perennial.sequences.explanation.Explanation;
import dev.perennial.sequences.explanation.Source.Events;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Says what a model's score is made of: what several features tell of one thing is added up, and
 * the three to five strongest things are said.
 */
public final class ModelReasons {
  private static final int FEWEST = 3;
  private static final int MOST = 5;

  /** What is weaker is nothing that anyone would notice. */
  private static final double NOTHING = 1e-3;

  /** The fourth and fifth must be at least so strong beside the first. */
  private static final double WORTH_SAYING = 0.1;

  private static final double ROUNDING = 1e4;

  private ModelReasons() {}

  /** The strongest first; at least one. */
  public static List<PredictionReason> of(Explanation explanation) {
    List<Map.Entry<Statement, Double>> strongest =
        sums(explanation).entrySet().stream()
            .filter(sum -> strength(sum) > NOTHING)
            .sorted(
                Comparator.comparingDouble(ModelReasons::strength)
                    .reversed()
                    .thenComparing(sum -> sum.getKey().words()))
            .limit(MOST)
            .toList();
    if (strongest.isEmpty()) {
      return List.of(PredictionReason.nothingPlain());
    }
    double enough = WORTH_SAYING * strength(strongest.getFirst());
    return IntStream.range(0, strongest.size())
        .filter(i -> i < FEWEST || strength(strongest.get(i)) >= enough)
        .mapToObj(i -> reason(strongest.get(i).getKey(), strongest.get(i).getValue()))
        .toList();
  }

  private static Map<Statement, Double> sums(Explanation explanation) {
    Facts facts = new Facts(explanation.snapshot().features());
    OptionalDouble lastEventDays = lastEventDays(explanation.drivers());
    Map<Statement, Double> sums = new HashMap<>();
    for (Driver driver : explanation.drivers()) {
      sums.merge(
          Statement.about(driver.source(), facts, lastEventDays),
          driver.contribution(),
          Double::sum);
    }
    return sums;
  }

  private static OptionalDouble lastEventDays(List<Driver> drivers) {
    return drivers.stream()
        .map(Driver::source)
        .filter(Events.class::isInstance)
        .map(Events.class::cast)
        .mapToDouble(Events::newestDays)
        .min();
  }

  private static double strength(Map.Entry<Statement, Double> sum) {
    return Math.abs(sum.getValue());
  }

  private static PredictionReason reason(Statement statement, double contribution) {
    RiskDirection direction = contribution > 0 ? RiskDirection.RAISES : RiskDirection.LOWERS;
    String end = direction == RiskDirection.RAISES ? "raises" : "lowers";
    return new PredictionReason(
        statement.code(),
        "%s: %s the risk.".formatted(statement.words(), end),
        direction,
        Math.rint(ROUNDING * contribution) / ROUNDING);
  }
}
