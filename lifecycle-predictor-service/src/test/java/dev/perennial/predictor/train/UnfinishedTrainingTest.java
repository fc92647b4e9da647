package dev.perennial.predictor.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnfinishedTrainingTest {
  private static final Instant NIGHT = Instant.parse("2026-06-01T02:30:00Z");
  private static final Instant MORNING = NIGHT.plus(Duration.ofHours(6));
  private static final TrainingRequest REQUEST = TrainingRequest.byDefault();
  private static final TrainingRequest OTHER = new TrainingRequest(null, null, 2, null, null);

  @TempDir private Path temporary;
  private Path directory;

  @BeforeEach
  void cutATrainingShort() throws IOException {
    directory = temporary.resolve("training");
    assertThat(at(NIGHT).begin(REQUEST, NIGHT)).isEqualTo(NIGHT);
    Files.writeString(directory.resolve("fitting.checkpoint"), "weights");
    Files.writeString(directory.resolve("refitting.checkpoint.new"), "weig");
  }

  @Test
  void goesOnUntilTheSameInstantWhereTheSameIsAskedForSoon() throws IOException {
    assertThat(at(MORNING).begin(REQUEST, MORNING)).isEqualTo(NIGHT);
    assertThat(files()).contains("fitting.checkpoint");
  }

  @Test
  void beginsAnewWhereAnythingElseIsAskedFor() throws IOException {
    assertThat(at(MORNING).begin(OTHER, MORNING)).isEqualTo(MORNING);
    assertThat(files()).containsExactly("unfinished.json");
    assertThat(at(MORNING).begin(REQUEST, MORNING)).as("the one before").isEqualTo(MORNING);
  }

  @Test
  void beginsAnewOnNewerDataWhereItIsLongAgo() throws IOException {
    Instant nextNight = NIGHT.plus(Duration.ofDays(1));

    assertThat(at(nextNight).begin(REQUEST, nextNight)).isEqualTo(nextNight);
    assertThat(files()).containsExactly("unfinished.json");
  }

  @Test
  void beginsAnewOnceItIsOver() throws IOException {
    at(MORNING).forget();

    assertThat(files()).isEmpty();
    assertThat(at(MORNING).begin(REQUEST, MORNING)).isEqualTo(MORNING);
  }

  @Test
  void beginsAnewWhereItsNoteCannotBeRead() throws IOException {
    Files.writeString(directory.resolve("unfinished.json"), "{\"request\":");

    assertThat(at(MORNING).begin(REQUEST, MORNING)).isEqualTo(MORNING);
  }

  @Test
  void deletesNothingThatIsNotATrainings() throws IOException {
    Files.writeString(directory.resolve("notes.txt"), "someone's");

    at(MORNING).forget();

    assertThat(files()).containsExactly("notes.txt");
  }

  private UnfinishedTraining at(Instant now) {
    return new UnfinishedTraining(
        new TrainProperties(1, null, directory, Duration.ofHours(12), Duration.ZERO), () -> now);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
