package dev.perennial.predictor.model;

import dev.perennial.model.lifecycle.PredictionMethod;
import dev.perennial.model.sequence.UserSequence;
import dev.perennial.sequences.artifact.InvalidArtifactException;
import dev.perennial.sequences.artifact.ModelOutput;
import dev.perennial.sequences.dataset.FeatureDistribution;
import dev.perennial.sequences.explanation.Depth;
import dev.perennial.sequences.explanation.Explanation;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A model that answers under a version. Holds native memory until it is closed. */
public interface ScoringModel extends AutoCloseable {
  String version();

  /** How far the model looks ahead. */
  int horizonDays();

  /** What it goes by: a blend in which the network has a part, or statistics alone. */
  PredictionMethod method();

  /** Nothing after it was seen in training. */
  Instant split();

  /** How the users' features were distributed when it was trained. */
  List<FeatureDistribution> distributions();

  /**
   * What is expected of each user after the user's last snapshot. Any thread may ask.
   *
   * @param sequences each with at least one snapshot
   * @return one answer a sequence, in their order
   */
  List<ModelOutput> predict(List<UserSequence> sequences);

  /**
   * What the churn of {@link #predict} is made of. Any thread may ask.
   *
   * @return one explanation a sequence, in their order
   */
  List<Explanation> explain(List<UserSequence> sequences, Depth depth);

  @Override
  void close();

  /** Makes a model of what lies in a directory. */
  interface Loader {
    /**
     * Reads the artefact.
     *
     * @throws InvalidArtifactException where it must not be used
     */
    ScoringModel load(String version, Path directory);

    /**
     * Reads the model as it was when it had seen nothing of the last closed window before its
     * split; empty where it was kept without.
     *
     * @throws InvalidArtifactException where it must not be used
     */
    Optional<ScoringModel> loadBacktest(String version, Path directory);
  }
}
