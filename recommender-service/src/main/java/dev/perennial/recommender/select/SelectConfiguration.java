package dev.perennial.recommender.select;

import dev.perennial.recommender.memory.StoreMemory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The selector. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SelectProperties.class)
public class SelectConfiguration {
  @Bean
  public Selector selector(StoreMemory memory, SelectProperties settings) {
    return new DiverseByCategory(memory, settings);
  }
}
