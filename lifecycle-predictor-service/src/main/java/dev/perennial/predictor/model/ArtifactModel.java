package dev.perennial.predictor.model;

import dev.perennial.model.lifecycle.PredictionMethod;
import dev.perennial.model.sequence.UserSequence;
import dev.perennial.sequences.artifact.LifecycleModel;
import dev.perennial.sequences.artifact.ModelOutput;
import dev.perennial.sequences.dataset.FeatureDistribution;
import dev.perennial.sequences.explanation.Depth;
import dev.perennial.sequences.explanation.Explanation;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** A model from the models directory; whoever asks it waits for those who came before. */
record ArtifactModel(String version, LifecycleModel model, ReentrantLock asking)
    implements ScoringModel {
  private static ScoringModel of(String version, LifecycleModel model) {
    return new ArtifactModel(version, model, new ReentrantLock());
  }

  /** Reads models from their directories. */
  static ScoringModel.Loader loader() {
    return new Loader() {
      @Override
      public ScoringModel load(String version, Path directory) {
        return of(version, LifecycleModel.load(directory));
      }

      @Override
      public Optional<ScoringModel> loadBacktest(String version, Path directory) {
        return LifecycleModel.loadBacktest(directory).map(model -> of(version, model));
      }
    };
  }

  @Override
  public int horizonDays() {
    return model.provenance().horizonDays();
  }

  @Override
  public PredictionMethod method() {
    return model.blend().usesNetwork()
        ? PredictionMethod.SEQUENCE_MODEL
        : PredictionMethod.STATISTICS;
  }

  @Override
  public Instant split() {
    return model.provenance().split();
  }

  @Override
  public List<FeatureDistribution> distributions() {
    return model.distributions();
  }

  @Override
  public List<ModelOutput> predict(List<UserSequence> sequences) {
    asking.lock();
    try {
      return model.predict(sequences);
    } finally {
      asking.unlock();
    }
  }

  @Override
  public List<Explanation> explain(List<UserSequence> sequences, Depth depth) {
    asking.lock();
    try {
      return model.explain(sequences.stream().map(model::question).toList(), depth);
    } finally {
      asking.unlock();
    }
  }

  @Override
  public void close() {
    model.close();
  }
}
