package dev.perennial.standalone.report;

import dev.perennial.sequences.artifact.Provenance;
import dev.perennial.sequences.evaluation.Comparison;
import dev.perennial.sequences.evaluation.EvaluationReport;
import dev.perennial.sequences.evaluation.EvaluationReport.CutOff;
import dev.perennial.sequences.evaluation.Measure;
import dev.perennial.sequences.metric.Amounts;
import dev.perennial.sequences.metric.Bootstrap;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the pages show, in their order.
 *
 * @param sum of the findings, in a sentence
 * @param tables of the mean over the cut-offs
 * @param ceiling share of the revenue that comes from the tenth of the users that spent most
 */
record ReportView(
    String data,
    String protocol,
    String sum,
    List<Finding> findings,
    List<NumberTable> tables,
    String ceiling,
    List<Addition> additions,
    List<Figure.Group> figures,
    List<CutOffView> cutOffs,
    boolean severalCutOffs,
    String threshold,
    int draws,
    List<Fact> origin) {

  /** One cut-off's own numbers. */
  record CutOffView(String day, String users, String churned, List<NumberTable> tables) {}

  /** One thing that is known of where the numbers come from. */
  record Fact(String name, String value) {}

  static ReportView of(EvaluationReport report) {
    Comparison mean = report.mean();
    List<Finding> findings = Finding.of(mean);
    return new ReportView(
        report.request().data(),
        protocol(report),
        Finding.sum(findings),
        findings,
        NumberTable.of(mean),
        Numbers.of(ceiling(report)),
        Addition.of(mean),
        figures(report),
        report.cutOffs().stream().map(ReportView::cutOff).toList(),
        report.cutOffs().size() > 1,
        Numbers.percent(Measure.THRESHOLD),
        report.draws(),
        origin(report));
  }

  String title() {
    return "How good the lifecycle answers are";
  }

  String style() {
    return Template.style();
  }

  private static List<Figure.Group> figures(EvaluationReport report) {
    return Stream.of(
            ComparisonFigures.byMethod(report.mean()),
            ComparisonFigures.byCutOff(report),
            CutOffFigures.of(report.newest()),
            ComparisonFigures.byCohort(report.newest()),
            ComparisonFigures.byStage(report.newest()))
        .filter(group -> !group.figures().isEmpty())
        .toList();
  }

  /** The share of the revenue that comes from the tenth that really spends most. */
  private static double ceiling(EvaluationReport report) {
    return report.cutOffs().stream()
        .map(cutOff -> cutOff.truth().value())
        .mapToDouble(
            value -> new Amounts(value, value).topDecileCeiling(Bootstrap.everyone(value.length)))
        .average()
        .orElseThrow();
  }

  private static String protocol(EvaluationReport report) {
    return "%s, %d days ahead"
        .formatted(
            report.cutOffs().size() == 1
                ? "Learned until " + day(report.newest().split())
                : "Mean of %d cut-offs, %s to %s"
                    .formatted(
                        report.cutOffs().size(),
                        day(report.cutOffs().getFirst().split()),
                        day(report.newest().split())),
            report.request().settings().horizon().toDays());
  }

  private static CutOffView cutOff(CutOff cutOff) {
    return new CutOffView(
        day(cutOff.split()),
        String.format(Locale.ROOT, "%,d", cutOff.truth().users()),
        Numbers.percent(cutOff.truth().churnShare()),
        NumberTable.of(cutOff.comparison()));
  }

  static String day(Instant instant) {
    return instant.atZone(ZoneOffset.UTC).toLocalDate().toString();
  }

  private static List<Fact> origin(EvaluationReport report) {
    Provenance provenance = report.newest().provenance();
    String hash = report.request().dataHash();
    return List.of(
        new Fact("command", report.request().command()),
        new Fact("date", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString()),
        new Fact("data", report.request().data()),
        new Fact("SHA-256 of the file", hash == null ? "none: it is no file" : hash),
        new Fact("events up to each split", hashes(report)),
        new Fact("splits", splits(report)),
        new Fact("seed", Long.toString(provenance.seed())),
        new Fact("network", provenance.network().toString()),
        new Fact("settings", provenance.settings().toString()),
        new Fact("commit", provenance.commit() == null ? "unknown" : provenance.commit()),
        new Fact("JDK, DJL", provenance.jdk() + ", " + provenance.djl()));
  }

  private static String splits(EvaluationReport report) {
    return report.cutOffs().stream()
        .map(cutOff -> cutOff.split().toString())
        .collect(Collectors.joining(", "));
  }

  private static String hashes(EvaluationReport report) {
    return report.cutOffs().stream()
        .map(cutOff -> cutOff.provenance().data().substring(0, 16))
        .collect(Collectors.joining(", "));
  }
}
