package dev.perennial.predictor.api;

import dev.perennial.model.lifecycle.PredictionMethod;
import dev.perennial.predictor.model.ModelRegistry;
import dev.perennial.predictor.model.RegisteredModel;
import dev.perennial.predictor.train.TrainingStatus;
import dev.perennial.predictor.train.Trainings;
import dev.perennial.sequences.artifact.Provenance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to know about models.
 *
 * @param method by which users with enough history are scored
 * @param why in a sentence
 * @param active the version that is to be used; absent where there is none
 * @param models all of them, the newest first
 * @param training the one that runs, or else the last one since the start
 */
record Models(
    PredictionMethod method,
    String why,
    @Nullable String active,
    List<Entry> models,
    @Nullable TrainingStatus training) {
  static Models of(ModelRegistry registry, Trainings trainings) {
    List<RegisteredModel> all = registry.all();
    return new Models(
        registry.status().method(),
        registry.status().why(),
        all.stream()
            .filter(RegisteredModel::active)
            .map(RegisteredModel::version)
            .findFirst()
            .orElse(null),
        all.stream().map(Entry::of).toList(),
        trainings.latest().orElse(null));
  }

  /** One model and where it comes from. */
  record Entry(String version, boolean active, Provenance provenance) {
    static Entry of(RegisteredModel model) {
      return new Entry(model.version(), model.active(), model.provenance());
    }
  }
}
