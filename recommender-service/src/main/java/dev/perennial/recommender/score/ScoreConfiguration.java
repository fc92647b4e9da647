package dev.perennial.recommender.score;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The scorer. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScoreProperties.class)
public class ScoreConfiguration {
  @Bean
  public Scorer scorer(ScoreProperties settings) {
    return new LinearScorer(settings);
  }
}
