package dev.perennial.standalone.ranking;

import dev.perennial.ranking.evaluation.RankingReport;
import dev.perennial.ranking.protocol.Task;
import dev.perennial.ranking.rating.RatingReport;
import dev.perennial.sequences.metric.Bootstrap;
import dev.perennial.standalone.report.Figure;
import dev.perennial.standalone.report.Finding;
import dev.perennial.standalone.report.NumberTable;
import dev.perennial.standalone.report.Template;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the pages show, in their order.
 *
 * @param sum the verdict, in a sentence for each task
 * @param ratings empty where the data has none
 */
record RankingView(
    String data,
    List<String> sum,
    List<TaskView> tasks,
    boolean severalTasks,
    String ratingWords,
    List<NumberTable> ratings,
    List<Fact> origin) {

  private static final int RESAMPLES = 1000;

  /**
   * One task.
   *
   * @param sample that not all users were asked about; null where they were
   */
  record TaskView(
      String name,
      String words,
      String size,
      @Nullable String sample,
      List<Finding> findings,
      int draws,
      NumberTable headline,
      List<Failure> failures,
      List<Peer> peers,
      boolean hasPeers,
      List<Findings.Loss> losses,
      List<Figure.Group> figures,
      List<NumberTable> accuracy) {}

  /** Who gave no answer, and why. */
  record Failure(String name, String why) {}

  /** One thing that is known of where the numbers come from. */
  record Fact(String name, String value) {}

  static RankingView of(List<RankingReport> reports, RankingData data, RankingRequest request) {
    Optional<RatingReport> ratings =
        RatingReport.of(data.users(), new Bootstrap(RESAMPLES, request.seed()));
    return new RankingView(
        data.description(),
        reports.stream().map(one -> sum(one, reports.size() > 1)).toList(),
        reports.stream().map(RankingView::task).toList(),
        reports.size() > 1,
        ratings.map(RankingView::words).orElse("This data has no users with two ratings."),
        ratings.map(RankingTables::ratings).stream().toList(),
        origin(data, request));
  }

  String title() {
    return "How good the recommendations are";
  }

  String style() {
    return Template.style();
  }

  private static String words(RatingReport report) {
    return String.format(
        Locale.ROOT,
        "The last rating of each of %,d users, guessed from %,d earlier ones.",
        report.users(),
        report.learned());
  }

  private static String sum(RankingReport report, boolean several) {
    String verdict = Findings.sum(report.everybody());
    return several ? "%s: %s".formatted(report.task().name(), verdict) : verdict;
  }

  private static TaskView task(RankingReport report) {
    Task task = report.task();
    List<Peer> peers = Peer.of(task);
    return new TaskView(
        task.name(),
        task.words(),
        size(task),
        task.occasions().size() < task.users() ? sample(task) : null,
        Findings.besideTheBest(report.everybody()),
        report.draws(),
        RankingTables.headline(report.everybody()),
        report.everybody().failed().stream()
            .map(row -> new Failure(row.name(), String.valueOf(row.lists().failure())))
            .toList(),
        peers,
        !peers.isEmpty(),
        Findings.losses(report.everybody()),
        figures(report),
        Stream.concat(
                RankingTables.accuracy(report.everybody()).stream(),
                Stream.of(RankingTables.probabilities(report.everybody())))
            .toList());
  }

  private static String size(Task task) {
    double wanted =
        task.occasions().stream().mapToInt(one -> one.wanted().length).average().orElseThrow();
    return String.format(
        Locale.ROOT,
        "%,d users, %,d items, %.1f items to be found for each user",
        task.occasions().size(),
        task.items().size(),
        wanted);
  }

  private static String sample(Task task) {
    return String.format(
        Locale.ROOT,
        "A quick look: %,d of %,d users, drawn by chance, were asked about.",
        task.occasions().size(),
        task.users());
  }

  private static List<Figure.Group> figures(RankingReport report) {
    return Stream.of(
            RankingFigures.everybody(report.everybody()),
            RankingFigures.beyond(report),
            RankingFigures.byGroup(
                "stage", "By stage", "Where the users stood before the order.", report),
            RankingFigures.byGroup(
                "activity",
                "By activity",
                "Users in three parts by how much they had done.",
                report),
            FirstPlaceTable.of(report))
        .filter(group -> !group.figures().isEmpty() || group.hasTables())
        .toList();
  }

  private static List<Fact> origin(RankingData data, RankingRequest request) {
    String commit = System.getenv("PERENNIAL_COMMIT");
    return List.of(
        new Fact("command", request.command()),
        new Fact("date", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString()),
        new Fact("data", data.description()),
        new Fact("SHA-256 of the file", data.hash() == null ? "none: it is no file" : data.hash()),
        new Fact("seed", Long.toString(request.seed())),
        new Fact("commit", commit == null ? "unknown" : commit),
        new Fact("JDK", Runtime.version().toString()));
  }
}
