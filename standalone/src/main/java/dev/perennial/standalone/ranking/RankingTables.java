package dev.perennial.standalone.ranking;

import dev.perennial.ranking.evaluation.Comparison;
import dev.perennial.ranking.evaluation.Comparison.Row;
import dev.perennial.ranking.evaluation.Measure;
import dev.perennial.ranking.evaluation.Quality;
import dev.perennial.ranking.rating.RatingReport;
import dev.perennial.sequences.metric.Estimate;
import dev.perennial.standalone.report.NumberTable;
import dev.perennial.standalone.report.NumberTable.Cell;
import dev.perennial.standalone.report.NumberTable.Head;
import dev.perennial.standalone.report.NumberTable.Line;
import dev.perennial.standalone.report.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Numbers in rows and columns: a row for everybody who ranked, best NDCG@10 first. */
final class RankingTables {
  private static final List<Measure> HEADLINES =
      List.of(
          Measure.NDCG_10,
          Measure.RECALL_10,
          new Measure(Quality.NDCG, 20),
          new Measure(Quality.RECALL, 20),
          Measure.MRR_10,
          Measure.HIT_RATE_10);
  private static final List<Measure> BEYOND =
      List.of(
          Measure.COVERAGE_10,
          Measure.GINI_10,
          Measure.NOVELTY_10,
          Measure.DIVERSITY_10,
          Measure.LIFT_10);

  private RankingTables() {}

  /** The measures that matter most, and how long it took. */
  static NumberTable headline(Comparison comparison) {
    List<Head> heads = new ArrayList<>(heads(HEADLINES));
    heads.add(new Head("learn s", "", "seconds it learned; none where it learns as it goes"));
    heads.add(new Head("list ms", "", "milliseconds to score and order one list"));
    List<Line> lines =
        comparison.ranked(Measure.NDCG_10).stream()
            .map(row -> line(row, Stream.concat(headlines(row, comparison), times(row))))
            .toList();
    return new NumberTable("In short", heads, lines);
  }

  /** With intervals of the first two only: there is not much room. */
  private static Stream<Cell> headlines(Row row, Comparison comparison) {
    List<Cell> cells = cells(row, HEADLINES, comparison).toList();
    return Stream.concat(
        cells.stream().limit(2),
        cells.stream().skip(2).map(cell -> new Cell(cell.value(), "", cell.best())));
  }

  private static Stream<Cell> times(Row row) {
    return Stream.of(
        plain(Double.isNaN(row.lists().learnedSeconds()) ? "" : seconds(row)),
        plain(String.format(Locale.ROOT, "%.2f", row.lists().listMillis())));
  }

  private static String seconds(Row row) {
    return String.format(Locale.ROOT, "%.1f", row.lists().learnedSeconds());
  }

  /** All that is about what is found, a table for each length of a list. */
  static List<NumberTable> accuracy(Comparison comparison) {
    return Measure.CUTS.stream().map(cut -> accuracy(cut, comparison)).toList();
  }

  private static NumberTable accuracy(int cut, Comparison comparison) {
    List<Measure> measures =
        Arrays.stream(Quality.values())
            .filter(Quality::isAccuracy)
            .map(quality -> new Measure(quality, cut))
            .toList();
    return table("The first " + cut, measures, comparison);
  }

  /** The lists as probabilities that an item is taken. */
  static NumberTable probabilities(Comparison comparison) {
    return plain(
        "As probabilities, over all items: of a place, as learned on the other half of the users",
        List.of(Measure.AUC_20, Measure.LOG_LOSS_20),
        comparison);
  }

  /** What is about more than what is found; none of it is best where it is highest. */
  static NumberTable beyond(Comparison comparison) {
    return plain("The first 10", BEYOND, comparison);
  }

  private static NumberTable plain(String title, List<Measure> measures, Comparison comparison) {
    return new NumberTable(
        title,
        heads(measures),
        comparison.ranked(Measure.NDCG_10).stream()
            .map(row -> line(row, measures.stream().map(one -> cell(row.estimate(one), false))))
            .toList());
  }

  /** How well last ratings are guessed. */
  static NumberTable ratings(RatingReport report) {
    return new NumberTable(
        "Ratings",
        List.of(
            new Head("MAE", "↓", "mean error of a rating"),
            new Head("RMSE", "↓", "root of the mean squared error")),
        report.rows().stream()
            .map(
                row ->
                    new Line(
                        row.name(),
                        "single",
                        List.of(cell(row.mae(), false), cell(row.rmse(), false))))
            .toList());
  }

  private static NumberTable table(String title, List<Measure> measures, Comparison comparison) {
    return new NumberTable(
        title,
        heads(measures),
        comparison.ranked(Measure.NDCG_10).stream()
            .map(row -> line(row, cells(row, measures, comparison)))
            .toList());
  }

  private static List<Head> heads(List<Measure> measures) {
    return measures.stream()
        .map(one -> new Head(one.label(), one.quality().arrow(), one.quality().words()))
        .toList();
  }

  static Line line(Row row, Stream<Cell> cells) {
    return new Line(row.name(), row.role().name().toLowerCase(Locale.ROOT), cells.toList());
  }

  private static Stream<Cell> cells(Row row, List<Measure> measures, Comparison comparison) {
    return measures.stream()
        .map(
            measure ->
                cell(
                    row.estimate(measure),
                    comparison.ranked(measure).getFirst().name().equals(row.name())));
  }

  static Cell cell(@Nullable Estimate estimate, boolean best) {
    return new Cell(Numbers.value(estimate), Numbers.interval(estimate), best);
  }

  static Cell plain(String text) {
    return new Cell(text, "", false);
  }
}
