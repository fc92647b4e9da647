package dev.perennial.standalone.ranking;

import dev.perennial.ranking.evaluation.RankingReport;
import dev.perennial.standalone.console.Table;
import dev.perennial.standalone.report.NumberTable;
import dev.perennial.standalone.report.Report;
import dev.perennial.standalone.report.Template;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes an evaluation of recommenders for people. */
public final class RankingPages {
  private RankingPages() {}

  /**
   * Writes the page with plots, and the same tables as Markdown beside it.
   *
   * @param file of either page; the other has the same name with the other ending
   */
  public static Report.Files write(
      List<RankingReport> reports, RankingData data, RankingRequest request, Path file)
      throws IOException {
    RankingView view = RankingView.of(reports, data, request);
    return Report.write(
        Template.html(RankingPages.class, "ranking.html").execute(view),
        Template.text(RankingPages.class, "ranking.md").execute(view),
        file);
  }

  /** The numbers that matter most and the verdict, for a terminal. */
  public static String summary(RankingReport report) {
    NumberTable numbers = RankingTables.headline(report.everybody());
    List<String> header = new ArrayList<>(List.of(report.task().name()));
    numbers.heads().forEach(head -> header.add(head.label()));
    Table table = new Table(header.toArray(String[]::new));
    for (NumberTable.Line line : numbers.lines()) {
      List<Object> cells = new ArrayList<>(List.of(line.method()));
      line.cells().forEach(cell -> cells.add(cell.value()));
      table.row(cells.toArray());
    }
    return "%s%n  %s%n".formatted(table, Findings.sum(report.everybody()));
  }
}
