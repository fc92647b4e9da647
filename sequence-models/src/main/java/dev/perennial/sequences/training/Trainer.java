package dev.perennial.sequences.training;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.sequences.answer.InputSizes;
import dev.perennial.sequences.answer.SequenceNetwork;
import dev.perennial.sequences.artifact.MemberReader;
import dev.perennial.sequences.artifact.NetworkReader;
import dev.perennial.sequences.blend.Blend;
import dev.perennial.sequences.dataset.Catalogue;
import dev.perennial.sequences.dataset.Example;
import dev.perennial.sequences.fitting.Checkpoints;
import dev.perennial.sequences.fitting.Fit;
import dev.perennial.sequences.fitting.Fitter;
import dev.perennial.sequences.fitting.FittingTask;
import dev.perennial.sequences.history.SequenceSource;
import dev.perennial.sequences.member.Member;
import dev.perennial.sequences.network.Tensors;
import dev.perennial.sequences.network.Weights;
import dev.perennial.sequences.progress.ProgressMeter;
import dev.perennial.sequences.progress.TrainingListener;
import dev.perennial.sequences.progress.TrainingProgress.Phase;
import dev.perennial.sequences.training.Rehearsal.Attempt;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Trains a model on what happened before an instant. First it rehearses, twice: it learns from what
 * was known some time before the split, answers for users whose outcomes it has not seen, and so
 * finds out after how many epochs it is enough and how much each member's word counts; and again,
 * later, how far the whole can be trusted. Then it learns anew from everything before the split.
 */
public final class Trainer {
  private final SequenceSource source;
  private final Catalogue catalogue;
  private final TrainingWindows windows;
  private final TrainingSettings settings;
  private final ProgressMeter meter;

  private Trainer(
      SequenceSource source,
      Catalogue catalogue,
      TrainingWindows windows,
      TrainingSettings settings,
      ProgressMeter meter) {
    this.source = source;
    this.catalogue = catalogue;
    this.windows = windows;
    this.settings = settings;
    this.meter = meter;
  }

  /**
   * Trains on everything before {@code split} and nothing after it. One training at a time in a
   * JVM; a thread that is interrupted stops with a {@link
   * java.util.concurrent.CancellationException}.
   *
   * @throws IllegalArgumentException where there are too few users or days before the split; the
   *     message says how many
   */
  public static TrainedModel train(
      SequenceSource source,
      Catalogue catalogue,
      Instant split,
      TrainingSettings settings,
      TrainingListener listener) {
    Tensors.useThreads(settings.threads());
    ProgressMeter meter = new ProgressMeter(listener);
    meter.enter(Phase.READING, settings.epochs(), 0);
    meter.report(null);
    Instant begin = source.begin(split).orElse(split);
    TrainingWindows windows = TrainingWindows.of(begin, split, settings.horizon());
    return new Trainer(source, catalogue, windows, settings, meter).train();
  }

  private TrainedModel train() {
    Lessons lessons;
    try (Past before = new Past(source, windows, windows.blended())) {
      lessons = before.isEnough() ? rehearse(study(before)) : Lessons.none(settings.epochs());
    }
    try (Past everything = new Past(source, windows, windows.split())) {
      check(
          everything.isEnough(),
          "there are %d users with %d known outcomes before %s, but it takes at least %d outcomes:"
              + " an outcome is known %d days after its instant",
          everything.histories().users().size(),
          everything.closed().size(),
          windows.split(),
          Past.FEWEST_OUTCOMES,
          windows.label().toDays());
      return train(study(everything), lessons);
    }
  }

  private TrainedModel train(Study now, Lessons lessons) {
    Fit fit = fitter(now).refit(Phase.REFITTING, now.past().all(), lessons.epochs());
    checkpoints(now).clear();
    MemberReader reader = reader(now, fit.weights());
    List<Example> late = now.past().ofLate();
    UnaryOperator<Blend> levelled = blend -> LevelFit.level(blend, now, reader, late);
    Blend blend = levelled.apply(lessons.blend());
    return new TrainedModel(
        now.model(fit, blend, lessons), lessons, levelled, now.past().someClosed());
  }

  private Study study(Past past) {
    return new Study(past, catalogue, windows, settings);
  }

  private Fitter fitter(Study study) {
    FittingTask task = new FittingTask(study.network(), study.encoder(), study.typicalValue());
    return new Fitter(
        task, settings.epochs(), study.pace(), settings.seed(), meter, checkpoints(study));
  }

  /** Of this very training: everything that decides what comes out is in the fingerprint. */
  private Checkpoints checkpoints(Study study) {
    TrainingSettings anywhere = settings.change().directory(null).build();
    String fingerprint =
        String.join(
            "\n",
            study.past().known().toString(),
            anywhere.toString(),
            study.pace().toString(),
            study.past().histories().hash(),
            study.encoder().fingerprint());
    return new Checkpoints(settings.directory(), fingerprint);
  }

  private static MemberReader reader(Study study, Weights weights) {
    SequenceNetwork network =
        new SequenceNetwork(study.network(), InputSizes.of(study.encoder()), weights);
    return new MemberReader(
        new NetworkReader(study.encoder(), network), study.members(), study.typicalValue());
  }

  private Lessons rehearse(Study before) {
    List<Example> users = before.laterExamples(source, windows.blended());
    Fitter fitter = fitter(before);
    fitter.expect(Phase.REHEARSING, before.past().all());
    fitter.expect(Phase.REFITTING, before.past().all());
    Fit fit = fitter.fit(before.past().all(), users);
    try (Weights weights = fit.weights();
        Past past = new Past(source, windows, windows.judged())) {
      Attempt first = new Attempt(before, reader(before, weights), users);
      return rehearse(first, study(past), Math.max(1, fit.epochs()));
    }
  }

  private Lessons rehearse(Attempt first, Study again, int epochs) {
    Fit fit = fitter(again).refit(Phase.REHEARSING, again.past().all(), epochs);
    List<Example> users = again.laterExamples(source, windows.judged());
    Attempt second = new Attempt(again, reader(again, fit.weights()), users);
    Rehearsal rehearsal = new Rehearsal(first, second, settings.shape().maxSteps());
    Blend early = rehearsal.early();
    Blend late = rehearsal.late(Arrays.asList(Member.values()));
    Lessons lessons =
        new Lessons(
            epochs,
            late,
            rehearsal.nextItems(),
            rehearsal.orders(rehearsal.level(late)),
            rehearsal.value(rehearsal.level(late)),
            rehearsal.metrics(early),
            Optional.of(rehearsal),
            Optional.empty());
    return lessons.withBacktest(again.model(fit, early, lessons));
  }
}
