package dev.perennial.ingest.publish;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether Kafka answers; without it nothing can be taken in. */
final class KafkaHealthIndicator extends AbstractHealthIndicator {
  private final DescribeClusterOptions patience = new DescribeClusterOptions().timeoutMs(2000);
  private final Admin admin;

  KafkaHealthIndicator(Admin admin) {
    super("Kafka does not answer: events cannot be taken in until it does");
    this.admin = admin;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) throws Exception {
    health.up().withDetail("brokers", admin.describeCluster(patience).nodes().get().size());
  }
}
