package dev.perennial.recommender.store;

import dev.perennial.conventions.kafka.StoredOffsets;
import dev.perennial.recommender.memory.MemoryProperties;
import dev.perennial.recommender.memory.StoreMemory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is stored, and the memory made of it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MemoryProperties.class)
class StoreConfiguration {
  @Bean
  StoredOffsets storedOffsets(JdbcClient jdbc) {
    return new StoredOffsets(jdbc);
  }

  @Bean
  InteractionStore interactionStore(JdbcTemplate jdbc) {
    return new InteractionStore(jdbc);
  }

  @Bean
  PredictionStore predictionStore(JdbcTemplate jdbc) {
    return new PredictionStore(jdbc);
  }

  @Bean
  CatalogueStore catalogueStore(CatalogueRepository entries) {
    return new CatalogueStore(entries);
  }

  @Bean
  PastEvents pastEvents(
      InteractionStore interactions,
      CatalogueStore catalogue,
      PredictionStore predictions,
      TransactionTemplate transaction) {
    return new PastEvents(interactions, catalogue, predictions, transaction);
  }

  @Bean
  TransactionTemplate transaction(PlatformTransactionManager transactions) {
    return new TransactionTemplate(transactions);
  }

  @Bean
  StoreMemory storeMemory(
      MemoryProperties settings,
      CatalogueStore catalogue,
      InteractionStore interactions,
      TransactionTemplate transaction) {
    StoreMemory memory = new StoreMemory(settings);
    new MemoryRebuild(catalogue, interactions, transaction).rebuild(memory);
    return memory;
  }
}
