package dev.perennial.predictor.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.predictor.train.TrainingStatus.EpochLoss;
import dev.perennial.predictor.train.TrainingStatus.Phase;
import dev.perennial.sequences.network.EncoderKind;
import dev.perennial.sequences.progress.TrainingProgress;
import dev.perennial.sequences.training.TrainingSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrainingRunTest {
  private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");
  private final TrainingRun run =
      new TrainingRun(TrainingSettings.defaults().change().epochs(4).build(), START, () -> START);

  @Test
  void drawsTheLearningCurveOnePointAnEpoch() {
    run.onProgress(fitting(1, 5, 3.0, null));
    run.onProgress(fitting(1, 10, 2.5, 2.6));
    run.onProgress(fitting(2, 5, 2.1, null));

    assertThat(run.status().losses())
        .containsExactly(
            new EpochLoss(Phase.FITTING, 1, 2.5, 2.6), new EpochLoss(Phase.FITTING, 2, 2.1, null));
    assertThat(run.status().examplesPerSecond()).isEqualTo(100);
  }

  @Test
  void tellsTheTimeLeft() {
    run.onProgress(fitting(1, 1, 3.0, null));

    assertThat(run.status().secondsLeft()).isEqualTo(80);
  }

  @Test
  void saysNothingOfTheTimeLeftBeforeItLearns() {
    run.onProgress(
        new TrainingProgress(TrainingProgress.Phase.READING, 0, 4, 0, 0, 0, null, 0, null));

    assertThat(run.status().phase()).isEqualTo(Phase.READING);
    assertThat(run.status().secondsLeft()).isNull();
    assertThat(run.status().losses()).isEmpty();
  }

  @Test
  void endsWithAVersionOrAReason() {
    run.kept("v1");
    run.done();
    assertThat(run.status())
        .extracting(TrainingStatus::phase, TrainingStatus::version, TrainingStatus::endedAt)
        .containsExactly(Phase.DONE, "v1", START);

    run.failed("too few users");
    assertThat(run.status().failure()).isEqualTo("too few users");
    assertThat(run.status().phase().isOver()).isTrue();
  }

  @Test
  void takesFromARequestWhatItSaysAndTheRestByDefault() {
    TrainingSettings settings =
        new TrainingRequest(EncoderKind.LSTM, null, 2, null, 30)
            .settings(
                new TrainProperties(1, null, Path.of("kept"), Duration.ofHours(1), Duration.ZERO));

    assertThat(settings)
        .isEqualTo(
            TrainingSettings.defaults()
                .change()
                .encoder(EncoderKind.LSTM)
                .epochs(2)
                .horizon(Duration.ofDays(30))
                .directory(Path.of("kept"))
                .build());
  }

  private static TrainingProgress fitting(
      int epoch, int step, double loss, @Nullable Double validation) {
    return new TrainingProgress(
        TrainingProgress.Phase.FITTING, epoch, 4, step, 10, loss, validation, 100, 80L);
  }
}
