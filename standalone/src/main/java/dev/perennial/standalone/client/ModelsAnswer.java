package dev.perennial.standalone.client;

import dev.perennial.model.lifecycle.PredictionMethod;
import dev.perennial.predictor.train.TrainingStatus;
import org.jspecify.annotations.Nullable;

/**
 * What the predictor says of its models.
 *
 * @param why which of them answers, in a sentence
 * @param active the version that is to be used; absent where there is none
 * @param training the one that runs, or else the last one since the start
 */
public record ModelsAnswer(
    PredictionMethod method,
    String why,
    @Nullable String active,
    @Nullable TrainingStatus training) {}
