package dev.perennial.predictor.api;

import dev.perennial.conventions.access.Caller;
import dev.perennial.conventions.access.RequiresScope;
import dev.perennial.conventions.access.Scope;
import dev.perennial.predictor.model.ModelRegistry;
import dev.perennial.predictor.model.ModelSwitch.Cause;
import dev.perennial.predictor.promotion.DecisionTable;
import dev.perennial.predictor.train.TrainingRequest;
import dev.perennial.predictor.train.TrainingStatus;
import dev.perennial.predictor.train.Trainings;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
  private final DecisionTable decisions;
  private final Trainings trainings;

  ModelsController(ModelRegistry models, DecisionTable decisions, Trainings trainings) {
    this.models = models;
    this.decisions = decisions;
    this.trainings = trainings;
  }

  @Operation(summary = "All models, the one in use, and the training with its learning curve")
  @RequiresScope(Scope.READ)
  @GetMapping("/v1/models")
  Models models() {
    return Models.of(models, decisions.all(), trainings);
  }

  @Operation(summary = "What a model is for, where it comes from and how good it was, as a page")
  @RequiresScope(Scope.READ)
  @GetMapping(value = "/v1/models/{version}/card", produces = MediaType.TEXT_MARKDOWN_VALUE)
  String card(@PathVariable String version) {
    return new ModelCard(models.find(version), decisions.all().get(version)).markdown();
  }

  @Operation(summary = "Train a model in the background and put it to use where it is better")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @PostMapping("/v1/models:train")
  TrainingStatus train(@RequestBody(required = false) @Nullable TrainingRequest request) {
    return trainings.start(request == null ? TrainingRequest.byDefault() : request);
  }

  @Operation(summary = "Put another model to use, whatever the rule says; kept on record")
  @PostMapping("/v1/models/{version}:promote")
  Models promote(@PathVariable String version, HttpServletRequest request) {
    models.promote(version, Cause.OVERRIDE, Caller.of(request).name());
    return models();
  }

  @Operation(summary = "Put the model back to use that was in use before the present one")
  @PostMapping("/v1/models:rollback")
  Models rollBack(HttpServletRequest request) {
    models.rollBack(Caller.of(request).name());
    return models();
  }
}
