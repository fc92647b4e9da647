package dev.perennial.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as it is typed, on a store that is simulated on the way. */
class EvaluateRecommenderIT {
  @TempDir static Path directory;

  private static String html;
  private static String markdown;

  @BeforeAll
  static void evaluate() throws IOException {
    Path file = directory.resolve("pages/recommender.html");

    int code =
        PerennialCommand.run(
            "evaluate recommender --data simulator:200 --methods most-popular --seed 7 --report "
                .concat(file.toString())
                .split(" "));

    assertThat(code).isZero();
    html = Files.readString(file);
    markdown = Files.readString(directory.resolve("pages/recommender.md"));
  }

  @Test
  void writesAPageThatNeedsNothingElse() {
    assertThat(html)
        .startsWith("<!doctype html>")
        .contains("<svg", "prefers-color-scheme: dark", "Do the right items stand on top?")
        .doesNotContain("<script", "<link", "src=", "http");
  }

  @Test
  void drawsEverybodyAndEveryGroup() {
    assertThat(html)
        .contains(
            "Everybody beside each other",
            "More than finding",
            "By stage",
            "By activity",
            "As probabilities");
  }

  @Test
  void putsEverySourceAndMethodBesideWhatIsServed() {
    assertThat(markdown)
        .contains(
            "| served |",
            "| most-popular |",
            "| most-popular (live) |",
            "| bought-again (live) |",
            "| least active third",
            "spread");
  }

  @Test
  void saysWhatThePredictionsAddAndWhatALogOfChanceKnows() {
    assertThat(markdown)
        .contains(
            "### What is lost: served without predictions",
            "### What is lost: served with a third of the places left to chance",
            "### By the log of chance",
            "| The first item is taken | IPS");
  }

  @Test
  void guessesTheRatingsThatTheSimulatedUsersGave() {
    assertThat(markdown).contains("## Ratings", "how good the item is, how kind the user");
  }

  @Test
  void saysWhereTheNumbersComeFrom() {
    assertThat(markdown)
        .contains(
            "| command | ./perennial evaluate recommender --data simulator:200",
            "| seed | 7 |",
            "| SHA-256 of the file | none: it is no file |");
  }

  @Test
  void namesTheMethodsThatThereAre() {
    assertThat(
            PerennialCommand.run(
                "evaluate recommender --data simulator:20 --methods xyz".split(" ")))
        .isEqualTo(1);
  }
}
