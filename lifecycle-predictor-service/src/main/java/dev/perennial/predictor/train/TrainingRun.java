package dev.perennial.predictor.train;

import dev.perennial.predictor.promotion.Decision;
import dev.perennial.predictor.train.TrainingStatus.EpochLoss;
import dev.perennial.predictor.train.TrainingStatus.Phase;
import dev.perennial.sequences.progress.TrainingListener;
import dev.perennial.sequences.progress.TrainingProgress;
import dev.perennial.sequences.training.TrainingSettings;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One training as it goes: written by the thread that trains, read by whoever asks. */
final class TrainingRun implements TrainingListener {
  private final TrainingSettings settings;
  private final Instant split;
  private final InstantSource wallClock;
  private final Instant startedAt;
  private final List<EpochLoss> losses = new ArrayList<>();
  private Phase phase = Phase.PREPARING;
  private @Nullable TrainingProgress progress;
  private @Nullable Instant endedAt;
  private @Nullable String version;
  private @Nullable Decision decision;
  private @Nullable String failure;

  TrainingRun(TrainingSettings settings, Instant split, InstantSource wallClock) {
    this.settings = settings;
    this.split = split;
    this.wallClock = wallClock;
    this.startedAt = wallClock.instant();
  }

  @Override
  public synchronized void onProgress(TrainingProgress next) {
    Phase now = phaseOf(next);
    if (now != phase) {
      enter(now);
    }
    progress = next;
    if (next.epoch() > 0) {
      note(new EpochLoss(now, next.epoch(), next.loss(), next.validationLoss()));
    }
  }

  synchronized void enter(Phase next) {
    phase = next;
  }

  synchronized void kept(String as) {
    version = as;
  }

  synchronized void decided(Decision judged) {
    decision = judged;
  }

  synchronized void done() {
    enter(Phase.DONE);
    endedAt = wallClock.instant();
  }

  synchronized void failed(String why) {
    enter(Phase.FAILED);
    endedAt = wallClock.instant();
    failure = why;
  }

  synchronized TrainingStatus status() {
    TrainingProgress last = progress;
    return new TrainingStatus(
        phase,
        startedAt,
        endedAt,
        settings.shape().encoder(),
        split,
        (int) settings.horizon().toDays(),
        last == null ? 0 : last.epoch(),
        last == null ? settings.epochs() : last.epochs(),
        losses,
        last == null ? 0 : last.examplesPerSecond(),
        last == null ? null : last.secondsLeft(),
        version,
        decision,
        failure);
  }

  /** The last word on an epoch replaces the ones before. */
  private void note(EpochLoss loss) {
    if (!losses.isEmpty()
        && losses.getLast().epoch() == loss.epoch()
        && losses.getLast().phase() == loss.phase()) {
      losses.removeLast();
    }
    losses.add(loss);
  }

  private static Phase phaseOf(TrainingProgress progress) {
    return switch (progress.phase()) {
      case READING -> Phase.READING;
      case FITTING -> Phase.FITTING;
      case REHEARSING -> Phase.REHEARSING;
      case REFITTING -> Phase.REFITTING;
    };
  }
}
