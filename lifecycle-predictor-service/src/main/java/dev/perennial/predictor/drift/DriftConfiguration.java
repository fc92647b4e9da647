package dev.perennial.predictor.drift;

import dev.perennial.predictor.model.ModelSlot;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** From the users of a sweep to a gauge for each feature. */
@Configuration(proxyBeanMethods = false)
class DriftConfiguration {
  @Bean
  FeatureDrift featureDrift(ModelSlot slot) {
    return new FeatureDrift(slot);
  }

  @Bean
  DriftMetrics driftMetrics(FeatureDrift drift) {
    return new DriftMetrics(drift);
  }
}
