package dev.perennial.recommender.health;

import dev.perennial.recommender.follow.Progress;
import dev.perennial.recommender.memory.StoreMemory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The probe of the predictor and the health. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PredictorProperties.class)
class HealthConfiguration {
  @Bean(initMethod = "start", destroyMethod = "close")
  PredictorProbe predictorProbe(PredictorProperties settings) {
    return new PredictorProbe(settings);
  }

  @Bean
  RecommenderHealth recommenderHealthIndicator(
      StoreMemory memory, Progress progress, PredictorProbe predictor) {
    return new RecommenderHealth(memory, progress, predictor);
  }
}
