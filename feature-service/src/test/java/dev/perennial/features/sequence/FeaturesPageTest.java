package dev.perennial.features.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.features.feature.Background;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FeaturesPageTest {
  private static final Path PAGE = Path.of("../docs/features.md");
  private static final Pattern NAME = Pattern.compile("`([^`]+)`");

  @Test
  void namesEveryFeatureOnceAndNoOther() throws IOException {
    Background background = new Background(item -> null, 3.2, "<name>");
    List<String> names =
        UserFeatures.all(background).stream().flatMap(feature -> feature.names().stream()).toList();

    assertThat(namesOnPage()).containsExactlyInAnyOrderElementsOf(names);
  }

  /** What the first column of a table has in code letters. */
  private static List<String> namesOnPage() throws IOException {
    return Files.readAllLines(PAGE).stream()
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.substring(0, line.indexOf('|', 1)))
        .flatMap(cell -> NAME.matcher(cell).results())
        .map(result -> result.group(1))
        .toList();
  }
}
