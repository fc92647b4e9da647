package dev.perennial.recommender.train;

import dev.perennial.recommender.candidate.CandidateProperties;
import dev.perennial.recommender.candidate.LearnedMethods;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.pipeline.NextItems;
import dev.perennial.recommender.policy.PolicyProperties;
import dev.perennial.recommender.score.LearnedScorer;
import dev.perennial.recommender.score.ScoreProperties;
import dev.perennial.recommender.store.PastEvents;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What is learned, and when. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(TrainProperties.class)
class TrainConfiguration {
  @Bean
  StoreLearning storeLearning(
      StoreMemory memory,
      LearnedMethods methods,
      LearnedScorer scorer,
      PastEvents past,
      ScoreProperties weights,
      CandidateProperties candidate,
      PolicyProperties policy,
      TrainProperties settings,
      Clock clock,
      MeterRegistry meters) {
    return new StoreLearning(
        memory,
        methods,
        scorer,
        past,
        () -> new NextItems(weights, policy, candidate),
        settings,
        clock,
        meters);
  }

  @Bean
  LearningThread learningThread(StoreLearning learning, TrainProperties settings) {
    return new LearningThread(learning, settings.atStart());
  }
}
