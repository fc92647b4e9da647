package dev.perennial.standalone.ranking;

import dev.perennial.ranking.evaluation.Comparison.Row;
import dev.perennial.ranking.evaluation.Measure;
import dev.perennial.ranking.evaluation.RankingReport;
import dev.perennial.ranking.evaluation.RankingReport.InGroup;
import dev.perennial.sequences.metric.Estimate;
import dev.perennial.standalone.report.NumberTable;
import dev.perennial.standalone.report.NumberTable.Cell;
import dev.perennial.standalone.report.NumberTable.Head;
import dev.perennial.standalone.report.NumberTable.Line;
import dev.perennial.standalone.report.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Numbers of users in groups: a table a measure, a column a group. */
final class GroupTables {
  private GroupTables() {}

  /** One measure by the groups of a kind. */
  static List<NumberTable> of(String kind, RankingReport report) {
    List<InGroup> groups = report.groupsBy(kind).toList();
    return groups.isEmpty()
        ? List.of()
        : RankingReport.OF_GROUPS.stream().map(one -> table(one, groups, report)).toList();
  }

  private static NumberTable table(Measure measure, List<InGroup> groups, RankingReport report) {
    List<Head> heads =
        new ArrayList<>(
            groups.stream().map(one -> new Head(label(one), "", measure.label())).toList());
    boolean spread = measure.equals(Measure.LIFT_10);
    if (spread) {
      heads.add(new Head("spread", "↓", "between the highest and the lowest group"));
    }
    return new NumberTable(
        measure.label() + " " + measure.quality().arrow(),
        heads,
        report.everybody().ranked(Measure.NDCG_10).stream()
            .map(row -> groupLine(row, measure, groups, spread))
            .toList());
  }

  private static Line groupLine(Row row, Measure measure, List<InGroup> groups, boolean spread) {
    List<Estimate> estimates =
        groups.stream()
            .flatMap(one -> one.comparison().row(row.name()).stream())
            .flatMap(ofGroup -> Optional.ofNullable(ofGroup.estimate(measure)).stream())
            .toList();
    double[] values = estimates.stream().mapToDouble(Estimate::value).sorted().toArray();
    Stream<Cell> cells = estimates.stream().map(estimate -> RankingTables.cell(estimate, false));
    return RankingTables.line(
        row,
        spread
            ? Stream.concat(
                cells,
                Stream.of(RankingTables.plain(Numbers.of(values[values.length - 1] - values[0]))))
            : cells);
  }

  /** A group's name and how many users it has. */
  static String label(InGroup one) {
    return String.format(
        Locale.ROOT,
        "%s (%,d)",
        one.group().name().toLowerCase(Locale.ROOT),
        one.group().places().length);
  }
}
