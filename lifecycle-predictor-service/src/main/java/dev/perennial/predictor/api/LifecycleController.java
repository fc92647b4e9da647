package dev.perennial.predictor.api;

import dev.perennial.conventions.access.RequiresScope;
import dev.perennial.conventions.access.Scope;
import dev.perennial.model.lifecycle.LifecyclePrediction;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.user.UserId;
import dev.perennial.predictor.outlook.OtherHorizon;
import dev.perennial.predictor.predict.Answers;
import dev.perennial.predictor.publish.PredictionTable;
import dev.perennial.predictor.publish.UserFilter;
import dev.perennial.predictor.publish.UserFilter.Position;
import dev.perennial.predictor.scenario.Scenario;
import dev.perennial.predictor.scenario.Scenarios;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where users stand and what is expected of them. */
@RestController
@RequiresScope(Scope.READ)
class LifecycleController {
  private final Answers answers;
  private final OtherHorizon horizons;
  private final Scenarios scenarios;
  private final PredictionTable predictions;

  LifecycleController(
      Answers answers, OtherHorizon horizons, Scenarios scenarios, PredictionTable predictions) {
    this.answers = answers;
    this.horizons = horizons;
    this.scenarios = scenarios;
    this.predictions = predictions;
  }

  @Operation(summary = "Where a user stands and what comes next; an unknown user gets rules")
  @GetMapping("/v1/users/{id}/lifecycle")
  LifecyclePrediction lifecycle(
      @PathVariable String id, @RequestParam(required = false) @Nullable Integer horizonDays) {
    LifecyclePrediction prediction = answers.of(List.of(new UserId(id))).getFirst();
    return horizonDays == null ? prediction : horizons.of(prediction, horizonDays);
  }

  @Operation(summary = "The same for up to 500 users, in their order")
  @PostMapping("/v1/lifecycle:batch")
  LifecycleBatch.Response lifecycles(@RequestBody LifecycleBatch batch) {
    return new LifecycleBatch.Response(answers.of(batch.userIds()));
  }

  @Operation(summary = "What is expected of a user now and after what is supposed to happen")
  @PostMapping("/v1/lifecycle:whatIf")
  Scenarios.Outcome whatIf(@RequestBody Scenario scenario) {
    return scenarios.play(scenario);
  }

  @Operation(summary = "A page of users to act on, the likeliest to leave first")
  @GetMapping("/v1/users")
  UsersPage users(
      @RequestParam(required = false) @Nullable LifecycleStage stage,
      @RequestParam(defaultValue = "0") double minChurn,
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(required = false) @Nullable String after) {
    Position position = after == null ? null : Position.parse(after);
    return UsersPage.of(predictions.find(new UserFilter(stage, minChurn, limit, position)), limit);
  }
}
