package dev.perennial.recommender.feature;

import dev.perennial.recommender.candidate.CandidateSource;
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

  /** What the learned ranking reads: every source's word, then what is known besides. */
  @Bean
  public RankingFeatures rankingFeatures(
      StoreMemory memory, List<CandidateFeature> candidateFeatures, List<CandidateSource> sources) {
    return new RankingFeatures(
        sources.stream().map(CandidateSource::name).toList(),
        candidateFeatures.stream().map(CandidateFeature::name).toList(),
        List.of(
            new OwnHistory(),
            new Rhythm(memory),
            new ItemDemand(memory),
            new Nearby(memory),
            new ItemPrice(memory),
            new ShopperHabits(memory),
            new Standing(),
            new Moment()));
  }

  @Bean
  public Hydrator hydrator(List<CandidateFeature> candidateFeatures) {
    return new Hydrator(candidateFeatures);
  }
}
