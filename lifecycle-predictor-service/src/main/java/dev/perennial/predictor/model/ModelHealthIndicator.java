package dev.perennial.predictor.model;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Says which model answers and why; the service is up in any case, as rules always answer. */
final class ModelHealthIndicator implements HealthIndicator {
  private final ModelRegistry registry;

  ModelHealthIndicator(ModelRegistry registry) {
    this.registry = registry;
  }

  @Override
  public Health health() {
    ModelStatus status = registry.status();
    return Health.up()
        .withDetail("method", status.method())
        .withDetail("why", status.why())
        .build();
  }
}
