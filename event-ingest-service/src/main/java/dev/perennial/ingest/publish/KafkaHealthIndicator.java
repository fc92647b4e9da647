package dev.perennial.ingest.publish;

import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether Kafka answers; without it nothing can be taken in. */
final class KafkaHealthIndicator implements HealthIndicator {
  private final DescribeClusterOptions patience = new DescribeClusterOptions().timeoutMs(2000);
  private final Admin admin;

  KafkaHealthIndicator(Admin admin) {
    this.admin = admin;
  }

  @Override
  public Health health() {
    try {
      return Health.up().withDetail("brokers", brokers()).build();
    } catch (CompletionException silent) {
      return Health.down()
          .withDetail("reason", "Kafka does not answer: events are refused with 503 until it does")
          .withDetail("error", String.valueOf(silent.getMessage()))
          .build();
    }
  }

  private int brokers() {
    return admin
        .describeCluster(patience)
        .nodes()
        .toCompletionStage()
        .toCompletableFuture()
        .join()
        .size();
  }
}
