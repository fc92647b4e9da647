package dev.perennial.predictor.predict;

import dev.perennial.predictor.consume.WaitingUsers;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Says how many users wait to be scored and what stops them; stored predictions answer anyway. */
final class ScoringHealthIndicator implements HealthIndicator {
  private final WaitingUsers waiting;
  private final ScoringLoop loop;
  private final Rescoring rescoring;

  ScoringHealthIndicator(WaitingUsers waiting, ScoringLoop loop, Rescoring rescoring) {
    this.waiting = waiting;
    this.loop = loop;
    this.rescoring = rescoring;
  }

  @Override
  public Health health() {
    return Health.up()
        .withDetail("waitingUsers", waiting.size())
        .withDetail("rescoringEveryone", rescoring.isUnderWay())
        .withDetail(
            "why",
            loop.failure()
                .map(failure -> "users wait until this is over: " + failure)
                .orElse("users are scored as their sequences change"))
        .build();
  }
}
