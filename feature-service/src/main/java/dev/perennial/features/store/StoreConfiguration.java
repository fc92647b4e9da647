package dev.perennial.features.store;

import dev.perennial.conventions.kafka.StoredOffsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is kept in Postgres: what came, what is still to be said, and what can be read. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {
  @Bean
  StoredOffsets storedOffsets(JdbcClient jdbc) {
    return new StoredOffsets(jdbc);
  }

  @Bean
  EventStore eventStore(JdbcTemplate jdbc) {
    return new EventStore(jdbc);
  }

  @Bean
  UnannouncedBatches unannouncedBatches(JdbcClient jdbc) {
    return new UnannouncedBatches(jdbc);
  }

  @Bean
  EventTotals eventTotals(JdbcClient jdbc) {
    return new EventTotals(jdbc);
  }

  @Bean
  ItemStore itemStore(JdbcClient jdbc) {
    return new ItemStore(jdbc);
  }

  @Bean
  UserStore userStore(JdbcClient jdbc) {
    return new UserStore(jdbc);
  }

  @Bean
  SequenceStore sequenceStore(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
    TransactionTemplate reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
    return new SequenceStore(jdbc, reading);
  }
}
