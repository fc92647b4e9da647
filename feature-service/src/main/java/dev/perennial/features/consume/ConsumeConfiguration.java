package dev.perennial.features.consume;

import dev.perennial.conventions.kafka.OnceInOrder;
import dev.perennial.conventions.kafka.RejectedRecords;
import dev.perennial.conventions.kafka.SeekToStoredOffsets;
import dev.perennial.conventions.kafka.StoredOffsets;
import dev.perennial.features.store.EventStore;
import dev.perennial.features.store.ItemStore;
import dev.perennial.features.store.UnannouncedBatches;
import dev.perennial.features.store.UserStore;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A record's way: read, given its effect once, stored, announced. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ConsumeConfiguration {
  @Bean
  SeekToStoredOffsets seekToStoredOffsets(StoredOffsets offsets) {
    return new SeekToStoredOffsets(offsets);
  }

  @Bean
  RecordReader recordReader(RejectedRecords rejectedRecords, ConsumptionMetrics metrics) {
    return new RecordReader(rejectedRecords, metrics);
  }

  @Bean
  OnceInOrder onceInOrder(StoredOffsets offsets, PlatformTransactionManager transactions) {
    return new OnceInOrder(offsets, new TransactionTemplate(transactions));
  }

  @Bean
  EventsListener eventsListener(
      RecordReader reader,
      OnceInOrder onceInOrder,
      EventStore events,
      UnannouncedBatches unannounced,
      ChangeAnnouncer announcer,
      ConsumptionMetrics metrics) {
    return new EventsListener(reader, onceInOrder, events, unannounced, announcer, metrics);
  }

  @Bean
  ItemsListener itemsListener(RecordReader reader, OnceInOrder onceInOrder, ItemStore items) {
    return new ItemsListener(reader, onceInOrder, items);
  }

  @Bean
  UsersListener usersListener(RecordReader reader, OnceInOrder onceInOrder, UserStore users) {
    return new UsersListener(reader, onceInOrder, users);
  }

  @Bean
  ChangeAnnouncer changeAnnouncer(
      KafkaTemplate<String, byte[]> kafka, UnannouncedBatches unannounced) {
    return new ChangeAnnouncer(kafka, unannounced, afterwards());
  }

  @Bean
  ConsumptionMetrics consumptionMetrics(MeterRegistry registry) {
    return new ConsumptionMetrics(registry, InstantSource.system());
  }

  @Bean
  ConsumptionHealthIndicator consumptionHealthIndicator(KafkaListenerEndpointRegistry listeners) {
    return new ConsumptionHealthIndicator(listeners);
  }

  @Bean(destroyMethod = "close")
  Admin kafkaAdminClient(KafkaAdmin kafka) {
    return Admin.create(kafka.getConfigurationProperties());
  }

  @Bean
  Backlog backlog(Admin kafka, StoredOffsets offsets) {
    return new Backlog(kafka, offsets);
  }

  private static Executor afterwards() {
    SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor("announced-");
    executor.setVirtualThreads(true);
    return executor;
  }
}
