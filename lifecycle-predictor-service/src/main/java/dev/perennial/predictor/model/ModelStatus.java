package dev.perennial.predictor.model;

import dev.perennial.model.lifecycle.PredictionMethod;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which model answers.
 *
 * @param method by which users with enough history are scored
 * @param version in use, or the one that was to be used and could not
 * @param why in a sentence
 */
public record ModelStatus(PredictionMethod method, @Nullable String version, String why) {
  static ModelStatus none() {
    return new ModelStatus(PredictionMethod.RULES, null, "no model yet: rules answer");
  }

  static ModelStatus answering(ScoringModel model) {
    return new ModelStatus(
        model.method(), model.version(), "model %s answers".formatted(model.version()));
  }

  static ModelStatus unusable(String version, String reason, Optional<String> instead) {
    return new ModelStatus(
        instead.isPresent() ? PredictionMethod.SEQUENCE_MODEL : PredictionMethod.RULES,
        version,
        "model %s cannot be used: %s: %s"
            .formatted(
                version,
                reason,
                instead
                    .map(other -> "model " + other + " answers instead")
                    .orElse("rules answer instead")));
  }

  boolean isAbout(String other) {
    return other.equals(version);
  }
}
