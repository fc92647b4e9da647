package dev.perennial.predictor.api;

import dev.perennial.conventions.access.RequiresScope;
import dev.perennial.conventions.access.Scope;
import dev.perennial.predictor.model.ModelRegistry;
import dev.perennial.predictor.train.TrainingRequest;
import dev.perennial.predictor.train.TrainingStatus;
import dev.perennial.predictor.train.Trainings;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The models: which there are, which one answers, and how the next one comes about. */
@RestController
@RequiresScope(Scope.ADMIN)
class ModelsController {
  private final ModelRegistry models;
  private final Trainings trainings;

  ModelsController(ModelRegistry models, Trainings trainings) {
    this.models = models;
    this.trainings = trainings;
  }

  @Operation(summary = "All models, the one in use, and the training with its learning curve")
  @RequiresScope(Scope.READ)
  @GetMapping("/v1/models")
  Models models() {
    return Models.of(models, trainings);
  }

  @Operation(summary = "Train a model in the background and put it to use")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @PostMapping("/v1/models:train")
  TrainingStatus train(@RequestBody(required = false) @Nullable TrainingRequest request) {
    return trainings.start(request == null ? TrainingRequest.byDefault() : request);
  }

  @Operation(summary = "Put another model to use")
  @PostMapping("/v1/models/{version}:promote")
  Models promote(@PathVariable String version) {
    models.promote(version);
    return Models.of(models, trainings);
  }
}
