package dev.perennial.predictor.model;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** From the table of models to the model in use. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ModelProperties.class)
class ModelConfiguration {
  @Bean
  ModelSlot modelSlot() {
    return new ModelSlot();
  }

  @Bean
  ScoringModel.Loader modelLoader() {
    return ArtifactModel.loader();
  }

  /** Loads the model in use before the first user is scored. */
  @Bean(initMethod = "followTable")
  ModelRegistry modelRegistry(
      RegisteredModels models,
      ModelProperties settings,
      ScoringModel.Loader loader,
      ModelSlot slot,
      JdbcClient jdbc,
      TransactionOperations transactions,
      ApplicationEventPublisher events) {
    return new ModelRegistry(
        models, new ModelSwitches(jdbc), settings, loader, slot, transactions, events);
  }

  @Bean
  ModelMetrics modelMetrics(ModelRegistry registry, Clock clock) {
    return new ModelMetrics(registry, clock);
  }

  @Bean
  ModelHealthIndicator modelHealthIndicator(ModelRegistry registry) {
    return new ModelHealthIndicator(registry);
  }
}
