package dev.perennial.recommender.api;

import dev.perennial.conventions.access.RequiresScope;
import dev.perennial.conventions.access.Scope;
import dev.perennial.recommender.train.LearningStatus;
import dev.perennial.recommender.train.LearningThread;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the recommender learns from the store's past. */
@RestController
class LearningController {
  private final LearningThread learning;

  LearningController(LearningThread learning) {
    this.learning = learning;
  }

  @Operation(summary = "Which methods have learned when, and how good the learned ranking is")
  @RequiresScope(Scope.READ)
  @GetMapping("/v1/ranking")
  LearningStatus status() {
    return learning.status();
  }

  @Operation(summary = "Learn everything anew, in the background")
  @RequiresScope(Scope.ADMIN)
  @ResponseStatus(HttpStatus.ACCEPTED)
  @PostMapping("/v1/ranking:learn")
  LearningStatus learn() {
    learning.learnSoon();
    return learning.status();
  }
}
