package dev.perennial.recommender.health;

import dev.perennial.recommender.follow.Progress;
import dev.perennial.recommender.memory.StoreMemory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Says what the recommender knows, how far behind it is and what it has to do without. */
final class RecommenderHealth implements HealthIndicator {
  private final StoreMemory memory;
  private final Progress progress;
  private final PredictorProbe predictor;

  RecommenderHealth(StoreMemory memory, Progress progress, PredictorProbe predictor) {
    this.memory = memory;
    this.progress = progress;
    this.predictor = predictor;
  }

  @Override
  public Health health() {
    return Health.up()
        .withDetail("why", why())
        .withDetail("caughtUp", progress.isCaughtUp())
        .withDetail("recordsBehind", progress.lags())
        .withDetail("items", memory.reading(() -> memory.catalogue().size()))
        .withDetail("users", memory.reading(memory::users))
        .withDetail("predictorAnswers", predictor.answers())
        .build();
  }

  private String why() {
    String events = progress.isCaughtUp() ? "caught up" : "catching up with the topics";
    return predictor.answers()
        ? events
        : events + "; the predictor does not answer: its last word on each user counts";
  }
}
