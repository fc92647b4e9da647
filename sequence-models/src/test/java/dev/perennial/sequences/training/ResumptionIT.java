package dev.perennial.sequences.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.perennial.sequences.TinyStore;
import dev.perennial.sequences.TinyTraining;
import dev.perennial.sequences.dataset.Catalogue;
import dev.perennial.sequences.network.EncoderKind;
import dev.perennial.sequences.progress.TrainingListener;
import dev.perennial.sequences.progress.TrainingProgress;
import dev.perennial.sequences.progress.TrainingProgress.Phase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResumptionIT {
  private static final TinyStore STORE = new TinyStore(60);
  private static final TrainingSettings SETTINGS =
      TinyTraining.settings(EncoderKind.TRANSFORMER, 3);

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({"FITTING,1", "FITTING,2", "REHEARSING,1", "REFITTING,1"})
  void endsAsIfItHadNeverBeenInterrupted(Phase phase, int epoch) throws IOException {
    byte[] straight = weights(SETTINGS, TrainingListener.silent());

    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> weights(kept(SETTINGS), interruptingAfter(phase, epoch)));
    List<TrainingProgress> heard = new ArrayList<>();
    byte[] resumed = weights(kept(SETTINGS), heard::add);

    assertThat(resumed).isEqualTo(straight);
    assertThat(heard)
        .filteredOn(progress -> progress.epoch() > 0)
        .noneMatch(at -> at.phase() == phase && at.epoch() <= epoch);
  }

  @Test
  void startsAnewWhereAnythingDiffers() throws IOException {
    TrainingSettings otherSeed = SETTINGS.change().seed(12).build();
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> weights(kept(otherSeed), interruptingAfter(Phase.FITTING, 1)));

    assertThat(weights(kept(SETTINGS), TrainingListener.silent()))
        .isEqualTo(weights(SETTINGS, TrainingListener.silent()))
        .isNotEqualTo(weights(otherSeed, TrainingListener.silent()));
  }

  @Test
  void leavesNothingBehindOnceItIsDone() throws IOException {
    weights(kept(SETTINGS), TrainingListener.silent());
    try (Stream<Path> left = Files.list(directory.resolve("training"))) {
      assertThat(left).isEmpty();
    }
  }

  private TrainingSettings kept(TrainingSettings settings) {
    return settings.change().directory(directory.resolve("training")).build();
  }

  private static TrainingListener interruptingAfter(Phase phase, int epoch) {
    return at -> {
      if (at.phase() == phase && at.epoch() == epoch && at.step() == at.steps()) {
        Thread.currentThread().interrupt();
      }
    };
  }

  private byte[] weights(TrainingSettings settings, TrainingListener listener) throws IOException {
    Path saved = directory.resolve("model-" + System.nanoTime());
    try (TrainedModel model =
        Trainer.train(STORE, Catalogue.empty(), TinyTraining.SPLIT, settings, listener)) {
      model.save(saved);
    }
    try (Stream<Path> files = Files.list(saved)) {
      Path weights =
          files.filter(file -> file.toString().contains("weights")).findFirst().orElseThrow();
      return Files.readAllBytes(weights);
    }
  }
}
