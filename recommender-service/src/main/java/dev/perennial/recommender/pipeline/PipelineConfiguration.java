package dev.perennial.recommender.pipeline;

import dev.perennial.model.recommendation.RecommendationId;
import dev.perennial.recommender.candidate.CandidateSource;
import dev.perennial.recommender.feature.Hydrator;
import dev.perennial.recommender.filter.Filters;
import dev.perennial.recommender.health.PredictorProbe;
import dev.perennial.recommender.memory.StoreMemory;
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
@EnableConfigurationProperties(PipelineProperties.class)
class PipelineConfiguration {
  @Bean
  PipelineMetrics pipelineMetrics(
      MeterRegistry meters, PipelineProperties settings, List<CandidateSource> candidateSources) {
    List<String> sources = candidateSources.stream().map(CandidateSource::name).toList();
    return new PipelineMetrics(meters, settings.scenarios(), sources);
  }

  @Bean
  RankingPipeline rankingPipeline(
      List<CandidateSource> candidateSources,
      Hydrator hydrator,
      Filters filters,
      Scorer scorer,
      Selector selector,
      Explainer explainer,
      StoreMemory memory,
      PipelineMetrics metrics) {
    return new RankingPipeline(
        candidateSources,
        hydrator,
        filters,
        scorer,
        selector,
        explainer,
        memory.catalogue(),
        metrics);
  }

  @Bean
  Recommender recommender(
      StoreMemory memory,
      RankingPipeline pipeline,
      PipelineProperties settings,
      PipelineMetrics metrics,
      MeterRegistry meters,
      Clock clock,
      PredictorProbe predictor) {
    return new Recommender(
        memory,
        pipeline,
        settings,
        metrics,
        new Coverage(memory, clock, meters),
        clock,
        predictor::answers,
        () -> new RecommendationId(UUID.randomUUID().toString()));
  }

  @Bean
  ItemLists itemLists(StoreMemory memory, Clock clock) {
    return new ItemLists(memory, clock);
  }
}
