package dev.perennial.sequences.training;

import dev.perennial.model.sequence.UserSequence;
import dev.perennial.sequences.artifact.LifecycleModel;
import dev.perennial.sequences.artifact.ModelOutput;
import dev.perennial.sequences.artifact.Provenance;
import dev.perennial.sequences.blend.Blend;
import dev.perennial.sequences.dataset.Example;
import dev.perennial.sequences.member.Member;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What a training yields: a model that answers and can be kept. Belongs to one thread. */
public final class TrainedModel implements AutoCloseable {
  private final LifecycleModel model;
  private final Lessons lessons;
  private final UnaryOperator<Blend> levelled;
  private final List<Example> outcomes;

  TrainedModel(
      LifecycleModel model,
      Lessons lessons,
      UnaryOperator<Blend> levelled,
      List<Example> outcomes) {
    this.model = model;
    this.lessons = lessons;
    this.levelled = levelled;
    this.outcomes = outcomes;
  }

  /** The model itself. */
  public LifecycleModel model() {
    return model;
  }

  /**
   * The model as it was when it had seen nothing of the last closed window; empty where the store's
   * past is too short for one.
   */
  public Optional<LifecycleModel> backtest() {
    return lessons.backtest();
  }

  /** The users at past instants from whose whole outcomes it was learned. */
  public List<Example> outcomes() {
    return outcomes;
  }

  /**
   * The same model with the best blend that does without a member; empty where the store's past is
   * too short to weigh members. It shares the weights: only {@link #close} closes them.
   */
  public Optional<LifecycleModel> without(Member member) {
    List<Member> others = Arrays.stream(Member.values()).filter(other -> other != member).toList();
    return lessons.rehearsal().map(rehearsal -> model.with(levelled.apply(rehearsal.late(others))));
  }

  /** Where the model comes from and how good it was on its validation window. */
  public Provenance provenance() {
    return model.provenance();
  }

  /** As {@link LifecycleModel#predict}. */
  public List<ModelOutput> predict(List<UserSequence> sequences) {
    return model.predict(sequences);
  }

  /**
   * Writes the model, and its backtest where there is one, to a directory that does not exist yet;
   * it appears whole or not at all.
   *
   * @throws java.io.UncheckedIOException where the directory cannot be written
   */
  public void save(Path directory) {
    model.save(directory, lessons.backtest());
  }

  @Override
  public void close() {
    model.close();
    lessons.backtest().ifPresent(LifecycleModel::close);
  }
}
