package dev.perennial.recommender.why;

import dev.perennial.recommender.memory.StoreMemory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The explainer. */
@Configuration(proxyBeanMethods = false)
public class WhyConfiguration {
  @Bean
  public Explainer explainer(StoreMemory memory) {
    return new Explainer(memory.catalogue());
  }
}
