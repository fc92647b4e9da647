package dev.perennial.predictor.scenario;

import dev.perennial.predictor.consume.FeatureService;
import dev.perennial.predictor.predict.PredictionMaker;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** From what is supposed to two predictions. */
@Configuration(proxyBeanMethods = false)
class ScenarioConfiguration {
  @Bean
  Scenarios scenarios(FeatureService features, PredictionMaker maker, Clock clock) {
    return new Scenarios(features, maker, clock);
  }
}
