package dev.perennial.recommender.feature;

import dev.perennial.recommender.memory.StoreMemory;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The features of a candidate. */
@Configuration(proxyBeanMethods = false)
public class FeatureConfiguration {
  @Bean
  public List<CandidateFeature> candidateFeatures(StoreMemory memory) {
    return List.of(new Popularity(memory), new OwnRecency(), new CategoryAffinity(memory));
  }

  @Bean
  public Hydrator hydrator(List<CandidateFeature> candidateFeatures) {
    return new Hydrator(candidateFeatures);
  }
}
