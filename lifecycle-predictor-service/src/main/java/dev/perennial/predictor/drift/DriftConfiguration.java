package dev.perennial.predictor.drift;

import dev.perennial.predictor.model.ModelSlot;
import dev.perennial.predictor.sweep.SweepTable;
import dev.perennial.predictor.sweep.UserTally;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the users of a sweep to a gauge for each feature and each score. */
@Configuration(proxyBeanMethods = false)
class DriftConfiguration {
  @Bean
  FeatureDrift featureDrift(ModelSlot slot) {
    return new FeatureDrift(slot);
  }

  @Bean
  UserTally.Maker featureTally(FeatureDrift drift) {
    return drift::begin;
  }

  @Bean
  SweepDrift sweepDrift(SweepTable sweeps, JdbcClient jdbc, FeatureDrift features, ModelSlot slot) {
    return new SweepDrift(sweeps, new ScoreTable(jdbc), features, slot);
  }

  @Bean
  DriftMetrics driftMetrics(FeatureDrift features) {
    return new DriftMetrics(features);
  }
}
