package dev.perennial.predictor.consume;

import dev.perennial.conventions.kafka.RejectedRecords;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.ConcurrentKafkaListenerContainerFactoryConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ContainerProperties.AckMode;

/** From the change to the waiting user, and the ways to what is known of the user. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({QueueProperties.class, FeatureServiceProperties.class})
class ConsumeConfiguration {
  private static final long CAUGHT_UP_MILLIS = 500;

  @Bean
  WaitingUsers waitingUsers(QueueProperties settings) {
    return new WaitingUsers(settings.capacity());
  }

  @Bean
  SequenceChangeListener sequenceChangeListener(WaitingUsers waiting, RejectedRecords rejected) {
    return new SequenceChangeListener(waiting, rejected);
  }

  @Bean
  FeatureService featureService(FeatureServiceProperties settings) {
    return new FeatureService(settings);
  }

  @Bean
  LiveCatalogue liveCatalogue() {
    return new LiveCatalogue();
  }

  /** Listeners that read from the start and never commit. */
  @Bean
  ConcurrentKafkaListenerContainerFactory<Object, Object> catalogueContainers(
      ConcurrentKafkaListenerContainerFactoryConfigurer conventions,
      ConsumerFactory<Object, Object> consumers) {
    var containers = new ConcurrentKafkaListenerContainerFactory<Object, Object>();
    conventions.configure(containers, consumers);
    containers.getContainerProperties().setAckMode(AckMode.MANUAL);
    containers.getContainerProperties().setIdleEventInterval(CAUGHT_UP_MILLIS);
    return containers;
  }

  @Bean
  MeterBinder queueDepth(WaitingUsers waiting) {
    return registry ->
        Gauge.builder("perennial.prediction.queue.depth", waiting, WaitingUsers::size)
            .description("Users who wait to be scored")
            .register(registry);
  }
}
