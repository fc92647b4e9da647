package dev.perennial.predictor.api;

import dev.perennial.model.lifecycle.PredictionMethod;
import dev.perennial.predictor.model.ModelRegistry;
import dev.perennial.predictor.model.ModelSwitch;
import dev.perennial.predictor.model.RegisteredModel;
import dev.perennial.predictor.promotion.Decision;
import dev.perennial.predictor.train.TrainingStatus;
import dev.perennial.predictor.train.Trainings;
import dev.perennial.sequences.artifact.Provenance;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What there is to know about models.
 *
 * @param method by which users with enough history are scored
 * @param why in a sentence
 * @param active the version that is to be used; absent where there is none
 * @param models all of them, the newest first
 * @param switches from model to model, the newest first
 * @param training the one that runs, or else the last one since the start
 */
record Models(
    PredictionMethod method,
    String why,
    @Nullable String active,
    List<Entry> models,
    List<ModelSwitch> switches,
    @Nullable TrainingStatus training) {
  private static final int SWITCHES = 20;

  static Models of(ModelRegistry registry, Map<String, Decision> decisions, Trainings trainings) {
    List<RegisteredModel> all = registry.all();
    return new Models(
        registry.status().method(),
        registry.status().why(),
        all.stream()
            .filter(RegisteredModel::active)
            .map(RegisteredModel::version)
            .findFirst()
            .orElse(null),
        all.stream().map(model -> Entry.of(model, decisions.get(model.version()))).toList(),
        registry.switches(SWITCHES),
        trainings.latest().orElse(null));
  }

  /**
   * One model and where it comes from.
   *
   * @param decision whether it was to be put to use by rule; absent where it was not judged
   */
  record Entry(String version, boolean active, @Nullable Decision decision, Provenance provenance) {
    static Entry of(RegisteredModel model, @Nullable Decision decision) {
      return new Entry(model.version(), model.active(), decision, model.provenance());
    }
  }
}
