package dev.perennial.features.consume;

import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.BatchInterceptor;
import org.springframework.kafka.listener.MessageListenerContainer;

/** Whether events arrive in Postgres, how far behind it is, and why not if not. */
final class ConsumptionHealthIndicator
    implements HealthIndicator, BatchInterceptor<String, byte[]> {
  private static final String LAG = "records-lag-max";

  private final KafkaListenerEndpointRegistry listeners;
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

  ConsumptionHealthIndicator(KafkaListenerEndpointRegistry listeners) {
    this.listeners = listeners;
  }

  @Override
  public ConsumerRecords<String, byte[]> intercept(
      ConsumerRecords<String, byte[]> records, Consumer<String, byte[]> consumer) {
    return records;
  }

  @Override
  public void success(ConsumerRecords<String, byte[]> records, Consumer<String, byte[]> consumer) {
    failure.set(null);
  }

  @Override
  public void failure(
      ConsumerRecords<String, byte[]> records,
      Exception exception,
      Consumer<String, byte[]> consumer) {
    failure.set(exception);
  }

  @Override
  public Health health() {
    Exception failed = failure.get();
    if (failed != null) {
      return Health.down()
          .withDetail("reason", "the last batch failed and is tried again")
          .withDetail("cause", rootOf(failed).getClass().getSimpleName())
          .withDetail("recordsBehind", recordsBehind())
          .build();
    }
    if (!listeners.getListenerContainers().stream().allMatch(MessageListenerContainer::isRunning)) {
      return Health.outOfService().withDetail("reason", "a consumer does not run").build();
    }
    return Health.up()
        .withDetail("reason", "every batch so far was stored")
        .withDetail("recordsBehind", recordsBehind())
        .build();
  }

  private long recordsBehind() {
    return (long)
        listeners.getListenerContainers().stream()
            .flatMap(container -> container.metrics().values().stream())
            .flatMap(metrics -> metrics.values().stream())
            .filter(metric -> metric.metricName().name().equals(LAG))
            .mapToDouble(metric -> ((Number) metric.metricValue()).doubleValue())
            .filter(Double::isFinite)
            .max()
            .orElse(0);
  }

  private static Throwable rootOf(Throwable failure) {
    return failure.getCause() == null ? failure : rootOf(failure.getCause());
  }
}
