package dev.perennial.ingest.publish;

import dev.perennial.conventions.kafka.RejectedRecords;
import dev.perennial.ingest.check.EventChecker;
import dev.perennial.ingest.check.TimeProperties;
import dev.perennial.ingest.dedup.RepeatWindow;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.ProducerListener;

/** How events reach Kafka, and how that is seen from outside. */
@Configuration(proxyBeanMethods = false)
class PublishConfiguration {
  @Bean
  Publisher publisher(KafkaTemplate<String, byte[]> kafka, RejectedRecords rejected) {
    return new Publisher(kafka, rejected, System::nanoTime);
  }

  @Bean
  EventCounters eventCounters(MeterRegistry meters, TimeProperties times, Clock clock) {
    return new EventCounters(meters, times, clock);
  }

  @Bean
  EventIntake eventIntake(
      EventChecker checker, RepeatWindow window, Publisher publisher, EventCounters counters) {
    return new EventIntake(checker, window, publisher, counters);
  }

  /** Says nothing of a record that fails: the publisher says once that Kafka is away. */
  @Bean
  ProducerListener<Object, Object> silentProducerListener() {
    return new ProducerListener<>() {};
  }

  @Bean
  Admin healthAdmin(KafkaAdmin kafka, @Value("${spring.application.name}") String service) {
    Map<String, Object> settings = new HashMap<>(kafka.getConfigurationProperties());
    settings.put(AdminClientConfig.CLIENT_ID_CONFIG, service + "-health");
    return Admin.create(settings);
  }

  @Bean
  HealthIndicator kafkaHealthIndicator(Admin healthAdmin) {
    return new KafkaHealthIndicator(healthAdmin);
  }
}
