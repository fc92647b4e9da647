package dev.perennial.predictor.model;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** From the table of models to the model in use. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ModelProperties.class)
class ModelConfiguration {
  @Bean
  ModelSlot modelSlot() {
    return new ModelSlot();
  }

  /** Loads the model in use before the first user is scored. */
  @Bean(initMethod = "followTable")
  ModelRegistry modelRegistry(
      RegisteredModels models,
      ModelProperties settings,
      ModelSlot slot,
      TransactionOperations transactions,
      ApplicationEventPublisher events) {
    return new ModelRegistry(models, settings, ArtifactModel::load, slot, transactions, events);
  }

  @Bean
  ModelMetrics modelMetrics(ModelRegistry registry, Clock clock) {
    return new ModelMetrics(registry, clock);
  }

  @Bean
  ModelHealth modelHealth(ModelRegistry registry) {
    return new ModelHealth(registry);
  }
}
