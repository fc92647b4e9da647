package dev.perennial.sequences.artifact;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.sequence.UserSequence;
import dev.perennial.sequences.answer.InputSizes;
import dev.perennial.sequences.answer.SequenceNetwork;
import dev.perennial.sequences.blend.Blend;
import dev.perennial.sequences.dataset.FeatureDistribution;
import dev.perennial.sequences.dataset.Question;
import dev.perennial.sequences.dataset.SequenceEncoder;
import dev.perennial.sequences.explanation.Depth;
import dev.perennial.sequences.explanation.Explainer;
import dev.perennial.sequences.explanation.Explanation;
import dev.perennial.sequences.member.Expectation;
import dev.perennial.sequences.member.Member;
import dev.perennial.sequences.network.Tensors;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A model that answers. Belongs to one thread at a time; holds native memory until closed. */
public final class LifecycleModel implements AutoCloseable {
  private static final int SMALLEST_SHARE = 64;
  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

  private final ModelParts parts;
  private final MemberReader reader;
  private final OutlookMaker outlooks;
  private final OutputMaker outputMaker;
  private final Explainer explainer;

  /** Takes over the weights. */
  public LifecycleModel(ModelParts parts) {
    this.parts = parts;
    SequenceEncoder encoder = parts.encoder();
    Tuning tuning = parts.tuning();
    SequenceNetwork network =
        new SequenceNetwork(parts.provenance().network(), InputSizes.of(encoder), parts.weights());
    reader =
        new MemberReader(
            new NetworkReader(encoder, network), parts.members(), tuning.typicalValue());
    outlooks = new OutlookMaker(tuning, parts.members().statistics().statistics().paretoNbd());
    outputMaker = new OutputMaker(encoder, tuning, outlooks);
    explainer =
        new Explainer(
            encoder,
            network,
            parts.members(),
            tuning.blend(),
            tuning.labelDays(),
            tuning.horizonDays());
  }

  /**
   * Reads a model that {@link #save} wrote. The tensor engine starts on one thread where the JVM
   * was not told otherwise: more of them wait for each other as soon as the machine is busy.
   *
   * @throws InvalidArtifactException where a file is missing or damaged, or the encoder is not the
   *     one it was trained with
   */
  public static LifecycleModel load(Path directory) {
    Tensors.useThreads(1);
    return of(ArtifactDirectory.read(directory), directory);
  }

  /**
   * Reads the backtest of a model, if it was saved with one: the model as it was when it had seen
   * nothing of the last closed window.
   *
   * @throws InvalidArtifactException as above
   */
  public static Optional<LifecycleModel> loadBacktest(Path directory) {
    Tensors.useThreads(1);
    return ArtifactDirectory.backtest(directory)
        .map(backtest -> of(ArtifactDirectory.read(backtest), backtest));
  }

  private static LifecycleModel of(ModelParts parts, Path directory) {
    try {
      return new LifecycleModel(parts);
    } catch (IllegalArgumentException e) {
      parts.weights().close();
      throw new InvalidArtifactException("%s cannot be read: %s".formatted(directory, e), e);
    }
  }

  /** Where the model comes from and how good it was on its validation window. */
  public Provenance provenance() {
    return parts.provenance();
  }

  /** How many of a user's newest events are read: the {@code limit} to ask for. */
  public int maxEvents() {
    return parts.encoder().maxSteps();
  }

  /** How the users' features were distributed at the training's split. */
  public List<FeatureDistribution> distributions() {
    return parts.encoder().distributions();
  }

  /** How much each member's word counts. */
  public Blend blend() {
    return parts.tuning().blend();
  }

  /** The same model with another blend; it shares the weights, so only one of them is closed. */
  public LifecycleModel with(Blend blend) {
    return new LifecycleModel(parts.with(parts.tuning().with(blend)));
  }

  /** The question that a user's newest events and last snapshot put to this model. */
  public Question question(UserSequence sequence) {
    check(!sequence.snapshots().isEmpty(), "a sequence has no snapshot, so there is no instant");
    return enriched(parts.encoder().question(sequence));
  }

  /** A question about a user whose items have this model's numbers, as this model puts it. */
  public Question enriched(Question question) {
    return parts.members().enriched(question);
  }

  /**
   * What is expected of each user after the instant of the user's last snapshot. Events after that
   * instant have no part in it; a user without events is a user like any other.
   *
   * @param sequences each with at least one snapshot and the newest {@link #maxEvents} events
   * @return one answer a sequence, in their order
   */
  public List<ModelOutput> predict(List<UserSequence> sequences) {
    return shared(sequences, some -> answerAlone(some.stream().map(this::question).toList()));
  }

  /** As {@link #predict}, of questions that this model put. */
  public List<ModelOutput> answer(List<Question> questions) {
    return shared(questions, this::answerAlone);
  }

  /**
   * Shares many users out among the processors. The engine's own threads wait for each other after
   * every layer; these meet once.
   */
  private static <Q> List<ModelOutput> shared(
      List<Q> asked, Function<List<Q>, List<ModelOutput>> answers) {
    int share = Math.max(SMALLEST_SHARE, Math.ceilDiv(asked.size(), PROCESSORS));
    return IntStream.range(0, Math.ceilDiv(asked.size(), share))
        .parallel()
        .mapToObj(i -> asked.subList(i * share, Math.min((i + 1) * share, asked.size())))
        .map(answers)
        .flatMap(List::stream)
        .toList();
  }

  private List<ModelOutput> answerAlone(List<Question> questions) {
    ModelOutput[] outputs = new ModelOutput[questions.size()];
    reader.read(questions, words -> outputs[words.raw().place()] = outputMaker.output(words));
    return Arrays.asList(outputs);
  }

  /** What each member expects by itself within the horizon: one map a question, in their order. */
  public List<Map<Member, Expectation>> members(List<Question> questions) {
    List<Map<Member, Expectation>> members =
        new ArrayList<>(Collections.nCopies(questions.size(), Map.of()));
    reader.read(questions, words -> members.set(words.raw().place(), outlooks.members(words)));
    return members;
  }

  /** What the churn of {@link #answer} is made of: one explanation a question, in their order. */
  public List<Explanation> explain(List<Question> questions, Depth depth) {
    return explainer.explain(questions, depth);
  }

  /**
   * Writes the model, and its backtest where there is one, to a directory that does not exist yet;
   * it appears whole or not at all.
   *
   * @throws java.io.UncheckedIOException where the directory cannot be written
   */
  public void save(Path directory, Optional<LifecycleModel> backtest) {
    ArtifactDirectory.write(directory, parts, backtest.map(model -> model.parts));
  }

  /** The numbers that items have in this model. */
  public SequenceEncoder encoder() {
    return parts.encoder();
  }

  @Override
  public void close() {
    parts.weights().close();
  }
}
