package dev.perennial.predictor.train;

import dev.perennial.predictor.consume.FeatureService;
import dev.perennial.predictor.consume.LiveCatalogue;
import dev.perennial.predictor.model.ModelRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** From the sequences of all users to the next model. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TrainProperties.class)
class TrainConfiguration {
  @Bean
  Trainings trainings(
      FeatureService features,
      LiveCatalogue catalogue,
      ModelRegistry models,
      TrainProperties settings,
      Clock clock) {
    return new Trainings(features, catalogue, models, settings, clock);
  }
}
