package dev.perennial.recommender.select;

import dev.perennial.recommender.memory.StoreMemory;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The selector, with the chance that it explores by. */
@Configuration(proxyBeanMethods = false)
public class SelectConfiguration {
  @Bean
  public Selector selector(StoreMemory memory, RandomGenerator exploring) {
    return new MarginalRelevance(memory, exploring);
  }

  /** Requests share it. */
  @Bean
  RandomGenerator exploring() {
    return new Random();
  }
}
