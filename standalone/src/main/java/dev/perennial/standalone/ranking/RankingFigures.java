package dev.perennial.standalone.ranking;

import dev.perennial.ranking.evaluation.Comparison;
import dev.perennial.ranking.evaluation.Comparison.Row;
import dev.perennial.ranking.evaluation.Measure;
import dev.perennial.ranking.evaluation.RankingReport;
import dev.perennial.ranking.evaluation.RankingReport.InGroup;
import dev.perennial.ranking.evaluation.Role;
import dev.perennial.sequences.metric.Estimate;
import dev.perennial.standalone.plot.IntervalPlot;
import dev.perennial.standalone.plot.IntervalPlot.Mark;
import dev.perennial.standalone.plot.ScatterPlot;
import dev.perennial.standalone.report.Figure;
import dev.perennial.standalone.report.Numbers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The plots: everybody with intervals, accuracy beside what else counts, group by group. */
final class RankingFigures {
  private static final List<Measure> COMPARED =
      List.of(Measure.NDCG_10, Measure.RECALL_10, Measure.HIT_RATE_10);

  /** Fewer users than this say too little to be drawn on their own. */
  private static final int FEWEST_USERS = 30;

  private RankingFigures() {}

  static Figure.Group everybody(Comparison comparison) {
    return new Figure.Group(
        "Everybody beside each other",
        "Dots with their 95 % intervals, best first. Intervals that overlap may still be told"
            + " apart: the verdicts above compare on the same users.",
        COMPARED.stream().map(measure -> intervals(measure, comparison)).toList(),
        List.of());
  }

  private static Figure intervals(Measure measure, Comparison comparison) {
    IntervalPlot plot = new IntervalPlot(measure.label() + " of everybody");
    for (Row row : comparison.ranked(measure)) {
      plot.row(row.name(), mark(style(row, comparison), row, measure).stream().toList());
    }
    return new Figure(measure.label(), caption(measure), plot.svg());
  }

  static Figure.Group beyond(RankingReport report) {
    Comparison comparison = report.everybody();
    return new Figure.Group(
        "More than finding",
        "NDCG@10 beside how much of the store is shown, how surprising it is, and whether it is"
            + " more popular than what the same users took before. Blue is what is served, orange"
            + " the best single method. Diversity, in the numbers: "
            + report.distanceWords()
            + ".",
        Stream.of(Measure.COVERAGE_10, Measure.NOVELTY_10, Measure.LIFT_10)
            .map(measure -> beside(measure, comparison))
            .toList(),
        List.of(RankingTables.beyond(comparison)));
  }

  private static Figure beside(Measure measure, Comparison comparison) {
    ScatterPlot plot =
        new ScatterPlot("NDCG@10 and " + measure.label(), measure.label(), Measure.NDCG_10.label());
    for (Row row : comparison.ranked(Measure.NDCG_10)) {
      String style = style(row, comparison);
      plot.dot(
          style,
          value(row.estimate(measure)),
          value(row.estimate(Measure.NDCG_10)),
          row.name(),
          !style.equals("other"));
    }
    return new Figure(measure.label(), caption(measure), plot.svg());
  }

  static Figure.Group byGroup(String kind, String title, String words, RankingReport report) {
    return new Figure.Group(
        title,
        words
            + " Blue is what is served, orange the best single method there; in brackets the"
            + " users.",
        RankingReport.OF_GROUPS.stream().map(measure -> byGroup(measure, kind, report)).toList(),
        GroupTables.of(kind, report));
  }

  private static Figure byGroup(Measure measure, String kind, RankingReport report) {
    IntervalPlot plot = new IntervalPlot(measure.label() + " by " + kind);
    report
        .groupsBy(kind)
        .filter(one -> one.group().places().length >= FEWEST_USERS)
        .forEach(one -> plot.row(GroupTables.label(one), marks(measure, one)));
    return new Figure(measure.label(), caption(measure), plot.svg());
  }

  private static List<Mark> marks(Measure measure, InGroup one) {
    Comparison comparison = one.comparison();
    return Stream.of(
            comparison.served().flatMap(row -> mark("served", row, measure)),
            comparison.best(Measure.NDCG_10).flatMap(row -> mark("baseline", row, measure)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Mark> mark(String style, Row row, Measure measure) {
    return Optional.ofNullable(row.estimate(measure))
        .map(
            one ->
                new Mark(
                    style,
                    one.value(),
                    one.low(),
                    one.high(),
                    "%s: %s (%s)"
                        .formatted(row.name(), Numbers.value(one), Numbers.interval(one))));
  }

  private static String style(Row row, Comparison comparison) {
    if (row.role() == Role.SINGLE) {
      return comparison.best(Measure.NDCG_10).filter(row::equals).isPresent()
          ? "baseline"
          : "other";
    }
    return row.role() == Role.SERVED ? "served" : "without";
  }

  private static double value(@Nullable Estimate estimate) {
    return estimate == null ? Double.NaN : estimate.value();
  }

  private static String caption(Measure measure) {
    return "%s %s".formatted(measure.quality().arrow(), measure.quality().words());
  }
}
