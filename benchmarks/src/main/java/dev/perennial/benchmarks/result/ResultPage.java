package dev.perennial.benchmarks.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A page of results with a section for each benchmark; a new run replaces its own and no other. */
public final class ResultPage {
  private static final Pattern SECTION = Pattern.compile("(?m)^(?=## )");

  private final Path file;

  public ResultPage(Path file) {
    this.file = file;
  }

  /** Prints a section and puts it on the page. */
  public void put(String title, Origin origin, String meaning, MarkdownTable table)
      throws IOException {
    String section = "## %s%n%n%s%n%n%s%n%n%s%n".formatted(title, meaning, table, origin);
    System.out.println(section);
    Files.writeString(file, withSection(text(), title, section));
  }

  private String text() throws IOException {
    return Files.exists(file) ? Files.readString(file) : "";
  }

  /** The page with the section in place of the one with this title, or else at the end. */
  static String withSection(String page, String title, String section) {
    String heading = "## " + title + "\n";
    if (!page.contains(heading)) {
      return (page.strip() + "\n\n" + section).stripLeading();
    }
    return SECTION
        .splitAsStream(page)
        .map(old -> old.startsWith(heading) ? section : old.strip() + "\n")
        .collect(Collectors.joining("\n"));
  }
}
