package dev.perennial.sequences.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.sequences.progress.TrainingProgress.Phase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressMeterTest {
  private final List<TrainingProgress> heard = new ArrayList<>();
  private long now;
  private final ProgressMeter meter = new ProgressMeter(heard::add, () -> now);

  @Test
  void tellsTheTimeLeftOverAllPhasesByThePaceSoFar() {
    meter.expect(Phase.REFITTING, 30);
    meter.enter(Phase.FITTING, 3, 10);
    learn(1, 4);
    assertThat(heard.getLast().secondsLeft()).isEqualTo((3 * 10 - 4 + 30) * 2L);

    meter.enter(Phase.REFITTING, 2, 15);
    learn(1, 5);
    assertThat(heard.getLast().secondsLeft()).isEqualTo((2 * 15 - 5) * 2L);
  }

  @Test
  void cannotTellTheTimeLeftBeforeItLearns() {
    meter.enter(Phase.READING, 3, 0);
    meter.report(null);
    assertThat(heard).singleElement().extracting(TrainingProgress::secondsLeft).isNull();
  }

  @Test
  void tellsTheMeanLossAndTheRateOfTheEpoch() {
    meter.enter(Phase.FITTING, 2, 10);
    learn(1, 3);
    learn(2, 5);
    TrainingProgress last = heard.getLast();
    assertThat(last.epoch()).isEqualTo(2);
    assertThat(last.step()).isEqualTo(5);
    assertThat(last.loss()).isEqualTo(3);
    assertThat(last.examplesPerSecond()).isEqualTo(32);
  }

  @Test
  void speaksAboutEverySecond() {
    meter.enter(Phase.FITTING, 1, 1000);
    meter.start(1);
    for (int batch = 0; batch < 100; batch++) {
      now += Duration.ofMillis(100).toNanos();
      meter.add(1, 64);
    }
    assertThat(heard).hasSizeBetween(8, 11);
  }

  /** Batches of 64 whose losses are 1, 2, 3 and so on, two seconds each. */
  private void learn(int epoch, int batches) {
    meter.start(epoch);
    for (int batch = 1; batch <= batches; batch++) {
      now += Duration.ofSeconds(2).toNanos();
      meter.add(batch, 64);
    }
  }
}
