package dev.perennial.predictor.predict;

import dev.perennial.predictor.consume.FeatureService;
import dev.perennial.predictor.consume.QueueProperties;
import dev.perennial.predictor.consume.WaitingUsers;
import dev.perennial.predictor.explain.Explainer;
import dev.perennial.predictor.model.ModelSlot;
import dev.perennial.predictor.outlook.CustomerValue;
import dev.perennial.predictor.publish.PredictionTable;
import dev.perennial.predictor.publish.StoreAndPublish;
import dev.perennial.predictor.sweep.Sweeps;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** From waiting users to results. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PredictProperties.class)
class PredictConfiguration {
  @Bean
  ScoringMetrics scoringMetrics(MeterRegistry meters) {
    return new ScoringMetrics(meters, Clock.systemUTC());
  }

  @Bean
  PredictionMaker predictionMaker(
      ModelSlot slot,
      Explainer explainer,
      CustomerValue value,
      PredictProperties settings,
      ScoringMetrics metrics,
      Clock clock) {
    return new PredictionMaker(slot, explainer, value, settings, metrics, clock);
  }

  @Bean
  ScoringLoop scoringLoop(
      WaitingUsers waiting,
      QueueProperties settings,
      FeatureService features,
      PredictionMaker predictions,
      StoreAndPublish results,
      ScoringMetrics metrics) {
    return new ScoringLoop(
        waiting, settings, new BatchScorer(features, predictions, results, metrics));
  }

  @Bean
  ScoringHealthIndicator scoringHealthIndicator(
      WaitingUsers waiting, ScoringLoop loop, Sweeps sweeps) {
    return new ScoringHealthIndicator(waiting, loop, sweeps);
  }

  @Bean
  Answers answers(PredictionTable predictions, FeatureService features, PredictionMaker maker) {
    return new Answers(predictions, features, maker);
  }
}
