package dev.perennial.recommender.score;

import dev.perennial.recommender.feature.RankingFeatures;
import dev.perennial.recommender.memory.StoreMemory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The scorer, and what the caller has to say about its scores. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScoreProperties.class)
public class ScoreConfiguration {
  @Bean
  public LearnedScorer scorer(ScoreProperties settings, RankingFeatures features) {
    return new LearnedScorer(features, new LinearScorer(settings));
  }

  @Bean
  public Boosting boosting(StoreMemory memory) {
    return new Boosting(memory.catalogue());
  }
}
