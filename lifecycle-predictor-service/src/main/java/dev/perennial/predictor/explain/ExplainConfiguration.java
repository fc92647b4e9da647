package dev.perennial.predictor.explain;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What reasons are looked for. */
@Configuration(proxyBeanMethods = false)
class ExplainConfiguration {
  @Bean
  Explainer explainer() {
    return new Explainer(drivers());
  }

  static List<Driver> drivers() {
    return List.of(
        new RhythmDriver(),
        new OnlyOrderDriver(),
        new NoOrderDriver(),
        new TrendDriver(),
        new LoyaltyDriver(),
        new LastVisitDriver());
  }
}
