package dev.perennial.predictor.predict;

import dev.perennial.predictor.consume.WaitingUsers;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Says how many users wait to be scored and what stops them; stored predictions answer anyway. */
final class ScoringHealthIndicator implements HealthIndicator {
  private final WaitingUsers waiting;
  private final ScoringLoop loop;

  ScoringHealthIndicator(WaitingUsers waiting, ScoringLoop loop) {
    this.waiting = waiting;
    this.loop = loop;
  }

  @Override
  public Health health() {
    return Health.up()
        .withDetail("waitingUsers", waiting.size())
        .withDetail(
            "why",
            loop.failure()
                .map(failure -> "users wait until this is over: " + failure)
                .orElse("users are scored as their sequences change"))
        .build();
  }
}
