package dev.perennial.ingest.publish;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether Kafka answers; without it nothing can be taken in. */
final class KafkaHealthIndicator extends AbstractHealthIndicator {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Admin admin;

  KafkaHealthIndicator(Admin admin) {
    super("Kafka does not answer: events cannot be taken in until it does");
    this.admin = admin;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) throws Exception {
    int brokers =
        admin.describeCluster().nodes().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).size();
    health.up().withDetail("brokers", brokers);
  }
}
