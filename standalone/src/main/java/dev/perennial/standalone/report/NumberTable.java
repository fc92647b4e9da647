package dev.perennial.standalone.report;

import dev.perennial.sequences.evaluation.Comparison;
import dev.perennial.sequences.evaluation.Comparison.Row;
import dev.perennial.sequences.evaluation.Measure;
import dev.perennial.sequences.method.MethodAnswers.Role;
import dev.perennial.sequences.method.Quantity;
import dev.perennial.sequences.metric.Estimate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The methods' numbers on one question: a row a method, a column a measure. */
public record NumberTable(String title, List<Head> heads, List<Line> lines) {

  /**
   * A column.
   *
   * @param words what the measure says
   */
  public record Head(String label, String arrow, String words) {}

  /** A row, with the role's name in small letters as its style. */
  public record Line(String method, String style, List<Cell> cells) {}

  /** A number and its interval; both empty where the method doesn't answer the question. */
  public record Cell(String value, String interval, boolean best) {}

  /** One table for each quantity that some method answers. */
  static List<NumberTable> of(Comparison comparison) {
    return Arrays.stream(Quantity.values())
        .map(quantity -> of(quantity, comparison))
        .filter(table -> !table.lines.isEmpty())
        .toList();
  }

  private static NumberTable of(Quantity quantity, Comparison comparison) {
    List<Measure> measures =
        comparison.measures().stream().filter(m -> m.quantity() == quantity).toList();
    return new NumberTable(
        quantity.words(),
        measures.stream().map(m -> new Head(m.label(), m.arrow(), m.words())).toList(),
        comparison.rows().stream()
            .filter(row -> measures.stream().anyMatch(row.estimates()::containsKey))
            .map(row -> line(row, measures, comparison))
            .toList());
  }

  /**
   * One measure of users in groups: a row a method, a column a group.
   *
   * @param groups the comparison of each group's users, by the group's name
   */
  static NumberTable of(Measure measure, Map<String, Comparison> groups) {
    List<Row> methods =
        groups.values().stream().findFirst().map(Comparison::rows).orElse(List.of());
    return new NumberTable(
        measure.quantity().words() + ": " + measure.label() + " " + measure.arrow(),
        groups.keySet().stream().map(name -> new Head(name, "", measure.words())).toList(),
        methods.stream()
            .filter(method -> method.estimates().containsKey(measure))
            .map(method -> line(method, measure, groups.values()))
            .toList());
  }

  private static Line line(Row method, Measure measure, Collection<Comparison> groups) {
    return new Line(
        method.method(),
        style(method),
        groups.stream()
            .map(
                group ->
                    group
                        .row(method.method())
                        .map(row -> cell(row, measure, group))
                        .orElse(new Cell("", "", false)))
            .toList());
  }

  private static String style(Row row) {
    return row.role().name().toLowerCase(Locale.ROOT);
  }

  private static Line line(Row row, List<Measure> measures, Comparison comparison) {
    return new Line(
        row.method(),
        style(row),
        measures.stream().map(measure -> cell(row, measure, comparison)).toList());
  }

  private static Cell cell(Row row, Measure measure, Comparison comparison) {
    Estimate estimate = row.estimate(measure);
    return new Cell(
        Numbers.value(estimate),
        Numbers.interval(estimate),
        estimate != null && isBest(row, estimate, measure, comparison));
  }

  /** Whether no other method is better, and there is one. */
  private static boolean isBest(
      Row row, Estimate estimate, Measure measure, Comparison comparison) {
    List<Estimate> others =
        comparison.rows().stream()
            .filter(
                other -> !other.method().equals(row.method()) && other.role() != Role.BEST_POSSIBLE)
            .flatMap(other -> Optional.ofNullable(other.estimate(measure)).stream())
            .toList();
    return row.role() != Role.BEST_POSSIBLE
        && !others.isEmpty()
        && others.stream().allMatch(other -> measure.gain(estimate, other).value() >= 0);
  }
}
