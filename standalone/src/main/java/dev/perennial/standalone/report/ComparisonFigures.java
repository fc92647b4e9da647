package dev.perennial.standalone.report;

import dev.perennial.sequences.evaluation.Comparison;
import dev.perennial.sequences.evaluation.Comparison.Row;
import dev.perennial.sequences.evaluation.EvaluationReport;
import dev.perennial.sequences.evaluation.EvaluationReport.CutOff;
import dev.perennial.sequences.evaluation.EvaluationReport.Stratum;
import dev.perennial.sequences.evaluation.Measure;
import dev.perennial.sequences.method.MethodAnswers.Role;
import dev.perennial.sequences.metric.Estimate;
import dev.perennial.standalone.plot.IntervalPlot;
import dev.perennial.standalone.plot.IntervalPlot.Mark;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Numbers with their intervals beside each other: by method, by cut-off, by cohort, by stage. */
final class ComparisonFigures {
  private static final List<Measure> MEASURES = EvaluationReport.OF_STRATA;

  /** Fewer users than this say too little to be shown on their own. */
  private static final int FEWEST_USERS = 30;

  private ComparisonFigures() {}

  static Figure.Group byMethod(Comparison comparison) {
    return new Figure.Group(
        "Beside every baseline",
        "Dots with their 95 % intervals. Intervals that overlap may still be told apart: the verdicts"
            + " above compare on the same users.",
        MEASURES.stream().map(measure -> byMethod(measure, comparison)).toList(),
        List.of());
  }

  private static Figure byMethod(Measure measure, Comparison comparison) {
    IntervalPlot plot = new IntervalPlot(title(measure) + " of every method");
    for (Row row : comparison.rows()) {
      plot.row(
          row.method(),
          mark(style(row.role()), row.method(), row.estimate(measure)).stream().toList());
    }
    return new Figure(title(measure), caption(measure), plot.svg());
  }

  static Figure.Group byCutOff(EvaluationReport report) {
    Map<String, Comparison> groups = new LinkedHashMap<>();
    if (report.cutOffs().size() > 1) {
      report.cutOffs().forEach(one -> groups.put(ReportView.day(one.split()), one.comparison()));
    }
    return new Figure.Group(
        "From cut-off to cut-off",
        "Blue is what is served, orange the best baseline at that cut-off.",
        figures(groups),
        List.of());
  }

  static Figure.Group byCohort(CutOff cutOff) {
    return strata(
        "By month of the first event", cutOff.cohorts(), "Users who came in the same month.");
  }

  static Figure.Group byStage(CutOff cutOff) {
    return strata("By stage at the cut-off", cutOff.stages(), "Where the users stood.");
  }

  private static Figure.Group strata(String title, List<Stratum> strata, String words) {
    Map<String, Comparison> groups = new LinkedHashMap<>();
    strata.stream()
        .filter(stratum -> stratum.users() >= FEWEST_USERS)
        .forEach(stratum -> groups.put(label(stratum), stratum.comparison()));
    return new Figure.Group(
        title,
        words + " Blue is what is served, orange the best baseline there; in brackets the users.",
        figures(groups),
        MEASURES.stream().map(measure -> NumberTable.of(measure, groups)).toList());
  }

  private static String label(Stratum stratum) {
    return String.format(
        Locale.ROOT, "%s (%,d)", stratum.name().toLowerCase(Locale.ROOT), stratum.users());
  }

  private static List<Figure> figures(Map<String, Comparison> groups) {
    return MEASURES.stream().map(measure -> byGroup(measure, groups)).toList();
  }

  private static Figure byGroup(Measure measure, Map<String, Comparison> groups) {
    IntervalPlot plot = new IntervalPlot(title(measure) + " by group");
    groups.forEach((label, comparison) -> plot.row(label, marks(measure, comparison)));
    return new Figure(title(measure), caption(measure), plot.svg());
  }

  /** What is served, and the best baseline. */
  private static List<Mark> marks(Measure measure, Comparison comparison) {
    Row served = comparison.served();
    return Stream.of(
            mark("served", served.method(), served.estimate(measure)),
            comparison
                .verdict(measure)
                .flatMap(verdict -> mark("baseline", verdict.other(), verdict.others())))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Mark> mark(String style, String method, @Nullable Estimate estimate) {
    return Optional.ofNullable(estimate)
        .map(
            one ->
                new Mark(
                    style,
                    one.value(),
                    one.low(),
                    one.high(),
                    "%s: %s (%s)".formatted(method, Numbers.value(one), Numbers.interval(one))));
  }

  static String style(Role role) {
    return switch (role) {
      case SERVED -> "served";
      case BASELINE -> "other";
      case WITHOUT -> "without";
      case BEST_POSSIBLE -> "best-possible";
    };
  }

  private static String title(Measure measure) {
    return measure.quantity().words() + ": " + measure.label();
  }

  private static String caption(Measure measure) {
    return "%s %s".formatted(measure.arrow(), measure.words());
  }
}
