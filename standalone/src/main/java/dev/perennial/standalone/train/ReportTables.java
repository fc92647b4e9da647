package dev.perennial.standalone.train;

import dev.perennial.sequences.evaluation.EvaluationReport;
import dev.perennial.standalone.console.Table;
import java.util.ArrayList;
import java.util.List;

/** An evaluation as tables for a terminal. */
public final class ReportTables {
  private ReportTables() {}

  /** Churn, then next items. */
  public static String of(EvaluationReport report) {
    return table("churn within %d days".formatted(report.horizon().toDays()), report.churn())
        + "\n"
        + table("next items", report.nextItems());
  }

  private static String table(String title, List<EvaluationReport.Row> rows) {
    List<String> columns = new ArrayList<>(rows.getFirst().metrics().keySet());
    List<String> header = new ArrayList<>(columns);
    header.addFirst(title);
    Table table = new Table(header.toArray(String[]::new));
    for (EvaluationReport.Row row : rows) {
      List<Object> cells = new ArrayList<>();
      cells.add(row.method());
      columns.forEach(column -> cells.add(cell(row, column)));
      table.row(cells.toArray());
    }
    return table.toString();
  }

  private static Object cell(EvaluationReport.Row row, String column) {
    Double value = row.metrics().get(column);
    return value == null || value.isNaN() ? "-" : value;
  }
}
