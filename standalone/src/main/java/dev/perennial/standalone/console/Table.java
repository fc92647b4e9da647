package dev.perennial.standalone.console;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table for a terminal: the first column to the left, numbers to the right. */
public final class Table {
  private final List<List<String>> rows = new ArrayList<>();

  public Table(String... header) {
    rows.add(List.of(header));
  }

  public Table row(Object... cells) {
    List<String> row = new ArrayList<>();
    for (Object cell : cells) {
      row.add(shown(cell));
    }
    rows.add(row);
    return this;
  }

  @Override
  public String toString() {
    List<Integer> widths = widths();
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      text.append("  ");
      for (int column = 0; column < row.size(); column++) {
        String cell = row.get(column);
        String blanks = " ".repeat(widths.get(column) - cell.length());
        text.append(column == 0 ? cell + blanks : blanks + cell).append("  ");
      }
      text.append('\n');
    }
    return text.toString();
  }

  private List<Integer> widths() {
    List<Integer> widths = new ArrayList<>(Collections.nCopies(rows.getFirst().size(), 0));
    for (List<String> row : rows) {
      for (int column = 0; column < row.size(); column++) {
        widths.set(column, Math.max(widths.get(column), row.get(column).length()));
      }
    }
    return widths;
  }

  private static String shown(Object cell) {
    return switch (cell) {
      case Long number -> "%,d".formatted(number);
      case Integer number -> "%,d".formatted(number);
      case Double number -> "%,.3f".formatted(number);
      default -> String.valueOf(cell);
    };
  }
}
