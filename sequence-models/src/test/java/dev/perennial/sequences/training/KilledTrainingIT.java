package dev.perennial.sequences.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.sequences.artifact.LifecycleModel;
import dev.perennial.sequences.progress.TrainingProgress.Phase;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process that trains, ended from outside in the middle of an epoch, and once more. */
class KilledTrainingIT {
  private static final int KILLED = 128 + 9;

  @TempDir private static Path shared;
  @TempDir private Path directory;

  @BeforeAll
  static void trainWithoutBeingKilled() {
    KeptTraining.straight(shared.resolve("straight"));
  }

  @ParameterizedTest
  @EnumSource(names = {"FITTING", "REHEARSING", "REFITTING"})
  void goesOnWhereItStood(Phase phase) throws Exception {
    String firstEpoch = KeptTraining.line(phase, 1);

    Process killed = training();
    try (BufferedReader said = killed.inputReader()) {
      assertThat(said.lines().anyMatch(firstEpoch::equals)).as(firstEpoch).isTrue();
      killed.destroyForcibly();
    }
    assertThat(killed.waitFor()).isEqualTo(KILLED);
    assertThat(directory.resolve("model")).doesNotExist();

    Process resumed = training();
    try (BufferedReader said = resumed.inputReader()) {
      assertThat(said.lines()).contains(KeptTraining.line(phase, 2)).doesNotContain(firstEpoch);
    }
    assertThat(resumed.waitFor()).isZero();

    assertThat(weights(directory.resolve("model"))).isEqualTo(weights(shared.resolve("straight")));
    assertThat(metrics(directory.resolve("model"))).isEqualTo(metrics(shared.resolve("straight")));
  }

  private Process training() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            KeptTraining.class.getName(),
            directory.resolve("checkpoints").toString(),
            directory.resolve("model").toString())
        .redirectError(ProcessBuilder.Redirect.appendTo(directory.resolve("errors").toFile()))
        .start();
  }

  private static byte[] weights(Path model) throws IOException {
    try (Stream<Path> files = Files.list(model)) {
      Path weights =
          files.filter(file -> file.toString().contains("weights")).findFirst().orElseThrow();
      return Files.readAllBytes(weights);
    }
  }

  private static Map<String, Double> metrics(Path model) {
    try (LifecycleModel read = LifecycleModel.load(model)) {
      return read.provenance().metrics();
    }
  }
}
