package dev.perennial.recommender.pipeline;

import dev.perennial.model.recommendation.RecommendationId;
import dev.perennial.recommender.candidate.CandidateSource;
import dev.perennial.recommender.candidate.LastResort;
import dev.perennial.recommender.feature.Hydrator;
import dev.perennial.recommender.filter.Filters;
import dev.perennial.recommender.health.PredictorProbe;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.policy.Policy;
import dev.perennial.recommender.policy.PolicyProperties;
import dev.perennial.recommender.publish.RecommendationPublisher;
import dev.perennial.recommender.score.Boosting;
import dev.perennial.recommender.score.Scorer;
import dev.perennial.recommender.select.Selector;
import dev.perennial.recommender.why.Explainer;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The stages, put in a row. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PagingProperties.class)
class PipelineConfiguration {
  @Bean
  PipelineMetrics pipelineMetrics(
      MeterRegistry meters, PolicyProperties settings, List<CandidateSource> candidateSources) {
    List<String> sources = candidateSources.stream().map(CandidateSource::name).toList();
    return new PipelineMetrics(meters, settings.scenarios(), sources);
  }

  @Bean
  RankingPipeline rankingPipeline(
      Policy policy,
      List<CandidateSource> candidateSources,
      LastResort lastResort,
      Hydrator hydrator,
      Filters filters,
      Scorer scorer,
      Boosting boosting,
      Selector selector,
      Explainer explainer,
      StoreMemory memory,
      PipelineMetrics metrics) {
    return new RankingPipeline(
        policy,
        candidateSources,
        lastResort,
        hydrator,
        filters,
        scorer,
        boosting,
        selector,
        explainer,
        memory.catalogue(),
        metrics);
  }

  @Bean
  Recommender recommender(
      StoreMemory memory,
      RankingPipeline pipeline,
      PolicyProperties settings,
      PagingProperties paging,
      PipelineMetrics metrics,
      MeterRegistry meters,
      Clock clock,
      PredictorProbe predictor,
      RecommendationPublisher publisher) {
    return new Recommender(
        memory,
        pipeline,
        settings,
        metrics,
        new Coverage(memory, clock, meters),
        new GivenAnswers(paging),
        clock,
        predictor::answers,
        () -> new RecommendationId(UUID.randomUUID().toString()),
        publisher::publish);
  }

  @Bean
  WholePage wholePage(Recommender recommender) {
    return new WholePage(recommender);
  }

  @Bean
  ItemLists itemLists(StoreMemory memory, Explainer explainer, Clock clock) {
    return new ItemLists(memory, explainer, clock);
  }
}
