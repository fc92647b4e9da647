package dev.perennial.predictor.promotion;

import dev.perennial.predictor.consume.FeatureService;
import dev.perennial.predictor.model.ModelRegistry;
import dev.perennial.predictor.predict.PredictProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a trained model to the decision on it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PromotionProperties.class)
class PromotionConfiguration {
  @Bean
  DecisionTable decisionTable(JdbcClient jdbc) {
    return new DecisionTable(jdbc);
  }

  @Bean
  Judge judge(
      ModelRegistry models,
      FeatureService features,
      DecisionTable decisions,
      PromotionProperties settings,
      PredictProperties scoring) {
    return new Judge(models, features::history, decisions, new PromotionRule(settings), scoring);
  }
}
