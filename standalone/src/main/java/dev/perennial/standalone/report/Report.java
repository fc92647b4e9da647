package dev.perennial.standalone.report;

import dev.perennial.sequences.evaluation.EvaluationReport;
import dev.perennial.standalone.console.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes an evaluation for people. */
public final class Report {
  private Report() {}

  /** Where the pages were written. */
  public record Files(Path html, Path markdown) {}

  /**
   * Writes the page with plots, and the same tables as Markdown beside it.
   *
   * @param file of either page; the other has the same name with the other ending
   */
  public static Files write(EvaluationReport report, Path file) throws IOException {
    ReportView view = ReportView.of(report);
    return write(
        Template.html(Report.class, "report.html").execute(view),
        Template.text(Report.class, "report.md").execute(view),
        file);
  }

  /** Writes two pages that were made already; see {@link #write(EvaluationReport, Path)}. */
  public static Files write(String html, String markdown, Path file) throws IOException {
    String name = file.getFileName().toString().replaceFirst("\\.(html|md)$", "");
    Files files = new Files(file.resolveSibling(name + ".html"), file.resolveSibling(name + ".md"));
    if (file.toAbsolutePath().getParent() != null) {
      java.nio.file.Files.createDirectories(file.toAbsolutePath().getParent());
    }
    java.nio.file.Files.writeString(files.html(), html);
    java.nio.file.Files.writeString(files.markdown(), markdown);
    return files;
  }

  /** The verdicts and the mean over the cut-offs, for a terminal. */
  public static String summary(EvaluationReport report) {
    List<Finding> findings = Finding.of(report.mean());
    String verdicts =
        findings.stream()
            .map(one -> "  %s %-38s %s%n".formatted(one.sign(), one.question(), one.word()))
            .collect(Collectors.joining());
    String tables =
        NumberTable.of(report.mean()).stream().map(Report::table).collect(Collectors.joining("\n"));
    return "%s%n%s%n  %s%n".formatted(tables, verdicts, Finding.sum(findings));
  }

  private static String table(NumberTable numbers) {
    List<String> header = new ArrayList<>(List.of(numbers.title()));
    numbers.heads().forEach(head -> header.add(head.label()));
    Table table = new Table(header.toArray(String[]::new));
    for (NumberTable.Line line : numbers.lines()) {
      List<Object> cells = new ArrayList<>(List.of(line.method()));
      line.cells().forEach(cell -> cells.add(cell.value()));
      table.row(cells.toArray());
    }
    return table.toString();
  }
}
