package dev.perennial.predictor.model;

import dev.perennial.model.sequence.UserSequence;
import dev.perennial.sequences.artifact.LifecycleModel;
import dev.perennial.sequences.artifact.ModelOutput;
import dev.perennial.sequences.dataset.FeatureDistribution;
import java.nio.file.Path;
import java.util.List;

/** A model from the models directory. */
record ArtifactModel(String version, LifecycleModel model) implements ScoringModel {
  static ScoringModel load(String version, Path directory) {
    return new ArtifactModel(version, LifecycleModel.load(directory));
  }

  @Override
  public int horizonDays() {
    return model.provenance().horizonDays();
  }

  @Override
  public List<FeatureDistribution> distributions() {
    return model.distributions();
  }

  @Override
  public List<ModelOutput> predict(List<UserSequence> sequences) {
    return model.predict(sequences);
  }

  @Override
  public void close() {
    model.close();
  }
}
