package dev.perennial.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as it is typed, on a store that is simulated on the way. */
class EvaluateLifecycleIT {
  @TempDir static Path directory;

  private static String html;
  private static String markdown;

  @BeforeAll
  static void evaluate() throws IOException {
    Path file = directory.resolve("pages/report.html");

    int code =
        PerennialCommand.run(
            "evaluate lifecycle --data simulator:160 --split 2025-08-01 --split 2025-09-15"
                .concat(" --horizon 60d --encoder GRU --epochs 1 --report " + file)
                .split(" "));

    assertThat(code).isZero();
    html = Files.readString(file);
    markdown = Files.readString(directory.resolve("pages/report.md"));
  }

  @Test
  void writesAPageThatNeedsNothingElse() {
    assertThat(html)
        .startsWith("<!doctype html>")
        .contains("<svg", "prefers-color-scheme: dark", "Mean of 2 cut-offs")
        .doesNotContain("<script", "<link", "src=", "http");
  }

  @Test
  void drawsWhatWasSaidAndWhatHappened() {
    assertThat(html)
        .contains(
            "Does 30 % mean 30 of 100?",
            "Who brings the revenue?",
            "As many orders as expected?",
            "How did the network learn?",
            "From cut-off to cut-off",
            "By stage at the cut-off");
  }

  @Test
  void putsEveryMethodBesideWhatIsServed() {
    assertThat(markdown)
        .contains("Pareto/NBD", "BG/NBD", "RFM logistic", "recency", "best possible")
        .contains("## Who leaves: mean of the cut-offs", "## 2025-08-01:", "## 2025-09-15:");
  }

  @Test
  void saysWhereTheNumbersComeFrom() {
    assertThat(markdown)
        .contains(
            "| command | ./perennial evaluate lifecycle --data simulator:160 --split 2025-08-01",
            "| splits | 2025-08-01T00:00:00Z, 2025-09-15T00:00:00Z |",
            "| seed | 42 |",
            "encoder=GRU",
            "60 days ahead");
  }
}
