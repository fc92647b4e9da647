package dev.perennial.benchmarks.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table in Markdown: the first column to the left, numbers to the right. */
public final class MarkdownTable {
  private static final double SMALL = 100;

  private final List<String> lines = new ArrayList<>();

  public MarkdownTable(String... header) {
    lines.add(line(Stream.of(header)));
    lines.add("|---|" + "---:|".repeat(header.length - 1));
  }

  /** Adds a row; large numbers without, small ones with two decimals. */
  public MarkdownTable row(String name, double... numbers) {
    lines.add(
        line(
            Stream.concat(Stream.of(name), Arrays.stream(numbers).mapToObj(MarkdownTable::shown))));
    return this;
  }

  private static String shown(double number) {
    return String.format(Locale.ROOT, Math.abs(number) < SMALL ? "%.2f" : "%,.0f", number);
  }

  private static String line(Stream<String> cells) {
    return cells.collect(Collectors.joining(" | ", "| ", " |"));
  }

  @Override
  public String toString() {
    return String.join("\n", lines);
  }
}
