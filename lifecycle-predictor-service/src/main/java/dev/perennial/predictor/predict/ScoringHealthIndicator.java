package dev.perennial.predictor.predict;

import dev.perennial.predictor.consume.WaitingUsers;
import dev.perennial.predictor.sweep.Sweeps;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Says how many users wait to be scored and what stops them; stored predictions answer anyway. */
final class ScoringHealthIndicator implements HealthIndicator {
  private final WaitingUsers waiting;
  private final ScoringLoop loop;
  private final Sweeps sweeps;

  ScoringHealthIndicator(WaitingUsers waiting, ScoringLoop loop, Sweeps sweeps) {
    this.waiting = waiting;
    this.loop = loop;
    this.sweeps = sweeps;
  }

  @Override
  public Health health() {
    return Health.up()
        .withDetail("waitingUsers", waiting.size())
        .withDetail("rescoringEveryone", sweeps.isUnderWay())
        .withDetail(
            "why",
            loop.failure()
                .map(failure -> "users wait until this is over: " + failure)
                .orElse("users are scored as their sequences change"))
        .build();
  }
}
