package dev.perennial.standalone.train;

import dev.perennial.sequences.evaluation.EvaluationListener;
import dev.perennial.sequences.progress.TrainingProgress;
import dev.perennial.sequences.progress.TrainingProgress.Phase;
import dev.perennial.standalone.console.StatusLine;
import dev.perennial.standalone.console.Terminal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;

/**
 * Prints which cut-off of how many an evaluation is at, each epoch, and about how long it takes.
 */
public final class EvaluationProgress implements EvaluationListener {
  /** How often a network is fitted at each cut-off. */
  private static final int FITS = EnumSet.range(Phase.FITTING, Phase.REFITTING).size();

  private final InstantSource clock;
  private final Instant started;
  private final StatusLine status = new StatusLine();
  private LearningCurve curve = new LearningCurve();
  private int cutOff;
  private int cutOffs = 1;

  public EvaluationProgress(InstantSource clock) {
    this.clock = clock;
    started = clock.instant();
  }

  @Override
  public void onCutOff(int number, int of, Instant split) {
    cutOff = number;
    cutOffs = of;
    curve = new LearningCurve();
    Terminal.say("Cut-off %d of %d: %s", number, of, split);
  }

  @Override
  public void onProgress(TrainingProgress progress) {
    status.clear();
    curve.phase(progress.phase().name());
    if (progress.epoch() == 0) {
      return;
    }
    String pace = "%,.0f a second, %s".formatted(progress.examplesPerSecond(), left(progress));
    if (progress.step() < progress.steps()) {
      status.show("    epoch %2d, %s".formatted(progress.epoch(), pace));
      return;
    }
    curve.epoch(
        progress.phase().name(),
        progress.epoch(),
        progress.epochs(),
        progress.loss(),
        progress.validationLoss(),
        pace);
  }

  @Override
  public void onMeasuring(int methods, int draws) {
    Terminal.say("Measuring %d methods on %,d draws of the users ...", methods, draws);
  }

  /** As if every epoch took as long as those so far, and none were spared. */
  private String left(TrainingProgress progress) {
    int phases = EnumSet.range(Phase.FITTING, progress.phase()).size() - 1;
    double epochs = progress.epoch() - 1 + (double) progress.step() / progress.steps();
    double ofCutOff = (phases + epochs / progress.epochs()) / FITS;
    double done = (cutOff - 1 + ofCutOff) / cutOffs;
    Duration soFar = Duration.between(started, clock.instant());
    long seconds = Math.round(soFar.toMillis() / 1000.0 * (1 - done) / done);
    return seconds < 100 ? "about %d s left".formatted(seconds) : minutes(seconds);
  }

  private static String minutes(long seconds) {
    return "about %d min left".formatted(Math.ceilDiv(seconds, 60));
  }
}
