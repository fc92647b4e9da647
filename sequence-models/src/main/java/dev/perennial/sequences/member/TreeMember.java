package dev.perennial.sequences.member;

import dev.perennial.sequences.boosting.LabelledRows;
import dev.perennial.sequences.boosting.Objective;
import dev.perennial.sequences.boosting.TreeEnsemble;
import dev.perennial.sequences.boosting.TreeSettings;
import dev.perennial.sequences.dataset.Example;
import dev.perennial.sequences.dataset.Outcome;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Answers by trees: one ensemble each for churn, orders and value. */
public record TreeMember(TreeEnsemble churn, TreeEnsemble orders, TreeEnsemble value) {

  /**
   * Grows all three on the same rows.
   *
   * @param rows one an example
   * @param settings of an ensemble with an objective
   */
  static TreeMember fit(
      double[][] rows, List<Example> closed, Function<Objective, TreeSettings> settings) {
    return new TreeMember(
        fit(rows, closed, settings.apply(Objective.BINARY), outcome -> outcome.churned() ? 1 : 0),
        fit(rows, closed, settings.apply(Objective.POISSON), Outcome::orders),
        fit(
            rows,
            closed,
            settings.apply(Objective.TWEEDIE),
            outcome -> Math.max(0, outcome.value())));
  }

  private static TreeEnsemble fit(
      double[][] rows,
      List<Example> closed,
      TreeSettings settings,
      ToDoubleFunction<Outcome> label) {
    double[] labels =
        closed.stream().mapToDouble(example -> label.applyAsDouble(example.outcome())).toArray();
    return TreeEnsemble.fit(new LabelledRows(rows, labels), settings);
  }

  /** One answer a row; what a forest's mean misses its range by in rounding is cut off. */
  List<Expectation> expectations(double[][] rows) {
    double[] churns = churn.predict(rows);
    double[] counts = orders.predict(rows);
    double[] values = value.predict(rows);
    return IntStream.range(0, rows.length)
        .mapToObj(
            row ->
                new Expectation(
                    Math.clamp(churns[row], 0.0, 1.0),
                    Math.max(0, counts[row]),
                    Math.max(0, values[row])))
        .toList();
  }
}
