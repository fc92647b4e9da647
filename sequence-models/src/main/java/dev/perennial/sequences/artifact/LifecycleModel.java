package dev.perennial.sequences.artifact;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.item.ItemId;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.recommendation.ScoredItem;
import dev.perennial.model.sequence.UserSequence;
import dev.perennial.sequences.dataset.FeatureDistribution;
import dev.perennial.sequences.dataset.Question;
import dev.perennial.sequences.dataset.SequenceEncoder;
import dev.perennial.sequences.network.InputSizes;
import dev.perennial.sequences.network.SequenceNetwork;
import dev.perennial.sequences.network.Tensors;
import dev.perennial.sequences.network.Weights;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A model that answers. Belongs to one thread at a time; holds native memory until closed. */
public final class LifecycleModel implements AutoCloseable {
  private static final int NEXT_ITEMS = 30;
  private static final double MAX_LOG_VALUE = 10;

  private final SequenceEncoder encoder;
  private final Weights weights;
  private final Tuning tuning;
  private final Provenance provenance;
  private final NetworkReader reader;
  private final float[] popular;

  /** Takes over the weights. */
  public LifecycleModel(
      SequenceEncoder encoder, Weights weights, Tuning tuning, Provenance provenance) {
    this.encoder = encoder;
    this.weights = weights;
    this.tuning = tuning;
    this.provenance = provenance;
    reader =
        new NetworkReader(
            encoder, new SequenceNetwork(provenance.network(), InputSizes.of(encoder), weights));
    popular = new float[encoder.items().size()];
    tuning.popular().forEach((item, share) -> popular[encoder.items().indexOf(item)] = share);
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
    return ArtifactDirectory.read(directory);
  }

  /** Where the model comes from and how good it was on its validation window. */
  public Provenance provenance() {
    return provenance;
  }

  /** How many of a user's newest events are read: the {@code limit} to ask for. */
  public int maxEvents() {
    return encoder.maxSteps();
  }

  /** How the users' features were distributed at the training's split. */
  public List<FeatureDistribution> distributions() {
    return encoder.distributions();
  }

  /**
   * What is expected of each user after the instant of the user's last snapshot. Events after that
   * instant have no part in it; a user without events is a user like any other.
   *
   * @param sequences each with at least one snapshot and the newest {@link #maxEvents} events
   * @return one answer a sequence, in their order
   */
  public List<ModelOutput> predict(List<UserSequence> sequences) {
    for (UserSequence sequence : sequences) {
      check(!sequence.snapshots().isEmpty(), "a sequence has no snapshot, so there is no instant");
    }
    return answer(sequences.stream().map(encoder::question).toList());
  }

  /** As {@link #predict}, of users whose items have this model's numbers. */
  public List<ModelOutput> answer(List<Question> questions) {
    ModelOutput[] outputs = new ModelOutput[questions.size()];
    reader.read(questions, raw -> outputs[raw.place()] = output(raw));
    return Arrays.asList(outputs);
  }

  private ModelOutput output(RawAnswer raw) {
    double churn = tuning.churn().probability(raw.churnLogOdds());
    double logMean = raw.logValue() + raw.logValueDeviation() * raw.logValueDeviation() / 2;
    double valueIfAny = tuning.typicalValue() * Math.exp(Math.min(logMean, MAX_LOG_VALUE));
    return new ModelOutput(
        churn, raw.orders(), (1 - churn) * valueIfAny, stages(raw.stages()), nextItems(raw));
  }

  private static Map<LifecycleStage, Double> stages(float[] probabilities) {
    Map<LifecycleStage, Double> stages = new EnumMap<>(LifecycleStage.class);
    for (LifecycleStage stage : LifecycleStage.values()) {
      stages.put(stage, (double) probabilities[stages.size()]);
    }
    return stages;
  }

  private List<ScoredItem> nextItems(RawAnswer raw) {
    float[] shares =
        tuning.nextItems().shares(raw.question(), raw.items(), popular, encoder.maxSteps());
    return TopItems.of(shares, NEXT_ITEMS).stream()
        .map(item -> new ScoredItem(new ItemId(encoder.items().word(item)), shares[item]))
        .toList();
  }

  /**
   * Writes the model to a directory that does not exist yet; it appears whole or not at all.
   *
   * @throws java.io.UncheckedIOException where the directory cannot be written
   */
  public void save(Path directory) {
    ArtifactDirectory.write(directory, encoder, weights, tuning, provenance);
  }

  /** The numbers that items have in this model. */
  public SequenceEncoder encoder() {
    return encoder;
  }

  @Override
  public void close() {
    weights.close();
  }
}
