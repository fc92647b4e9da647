package dev.perennial.sequences.method;

import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.sequences.dataset.Example;
import java.util.Arrays;
import java.util.List;

/**
 * The next stage from a table: how often users went from where one stands to each of the stages.
 */
final class StageTransitions {
  private static final List<LifecycleStage> STAGES = List.of(LifecycleStage.values());

  private StageTransitions() {}

  /**
   * Counts before the cut-off, one more of each, and looks up after it.
   *
   * @param outcomes that were known at the cut-off
   */
  static MethodAnswers answers(List<Example> outcomes, List<Example> users) {
    double[][] table = table(outcomes);
    return Methods.baseline("stage transitions")
        .stages(users.stream().map(user -> table[stage(user)]).toArray(double[][]::new));
  }

  private static double[][] table(List<Example> outcomes) {
    double[][] counts = new double[STAGES.size()][STAGES.size()];
    Arrays.stream(counts).forEach(row -> Arrays.fill(row, 1));
    for (Example example : outcomes) {
      example.outcome().stage().ifPresent(next -> counts[stage(example)][STAGES.indexOf(next)]++);
    }
    return Arrays.stream(counts).map(StageTransitions::shares).toArray(double[][]::new);
  }

  private static double[] shares(double[] counts) {
    double sum = Arrays.stream(counts).sum();
    return Arrays.stream(counts).map(count -> count / sum).toArray();
  }

  private static int stage(Example example) {
    return STAGES.indexOf(example.question().snapshot().stage());
  }
}
