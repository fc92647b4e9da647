package dev.perennial.standalone.report;

import dev.perennial.sequences.evaluation.Comparison;
import dev.perennial.sequences.evaluation.Comparison.Row;
import dev.perennial.sequences.method.MethodAnswers.Role;
import java.util.Arrays;
import java.util.List;

/**
 * What a part of the served answer adds, by what is lost where it is left out.
 *
 * @param findings the whole beside the whole without the part
 */
record Addition(String method, List<Finding> findings) {

  /** One for each part that was left out. */
  static List<Addition> of(Comparison comparison) {
    return comparison.rows().stream()
        .filter(row -> row.role() == Role.WITHOUT)
        .map(row -> new Addition(row.method(), findings(row, comparison)))
        .toList();
  }

  private static List<Finding> findings(Row without, Comparison comparison) {
    return Arrays.stream(Headline.values())
        .flatMap(
            headline ->
                comparison.against(headline.measure(), without).stream()
                    .map(verdict -> Finding.of(headline, verdict)))
        .toList();
  }
}
