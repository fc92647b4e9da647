package dev.perennial.recommender.pipeline;

import dev.perennial.recommender.candidate.CandidateConfiguration;
import dev.perennial.recommender.candidate.CandidateSource;
import dev.perennial.recommender.feature.FeatureConfiguration;
import dev.perennial.recommender.feature.Hydrator;
import dev.perennial.recommender.filter.CandidateFilter;
import dev.perennial.recommender.filter.FilterConfiguration;
import dev.perennial.recommender.filter.FilterProperties;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.score.ScoreConfiguration;
import dev.perennial.recommender.score.ScoreProperties;
import dev.perennial.recommender.score.Scorer;
import dev.perennial.recommender.select.SelectConfiguration;
import dev.perennial.recommender.select.SelectProperties;
import dev.perennial.recommender.select.Selector;
import dev.perennial.recommender.why.WhyConfiguration;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Set;

/** Every bean of the pipeline over one memory, as the service wires them. */
final class Stages {
  final List<CandidateSource> sources;
  final Hydrator hydrator;
  final List<CandidateFilter> filters;
  final Scorer scorer = new ScoreConfiguration().scorer(ScoreProperties.defaults());
  final Selector selector;
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final StoreMemory memory;

  Stages(StoreMemory memory) {
    this.memory = memory;
    sources = new CandidateConfiguration().candidateSources(memory);
    FeatureConfiguration features = new FeatureConfiguration();
    hydrator = features.hydrator(features.candidateFeatures(memory));
    filters = new FilterConfiguration().candidateFilters(memory, FilterProperties.defaults());
    selector = new SelectConfiguration().selector(memory, SelectProperties.defaults());
  }

  PipelineMetrics metrics(List<CandidateSource> measured) {
    List<String> names = measured.stream().map(CandidateSource::name).toList();
    return new PipelineMetrics(meters, Set.of("home"), names);
  }

  RankingPipeline pipeline(List<CandidateSource> used, PipelineMetrics metrics) {
    return new RankingPipeline(
        used,
        hydrator,
        new FilterConfiguration().filters(filters),
        scorer,
        selector,
        new WhyConfiguration().explainer(memory),
        memory.catalogue(),
        metrics);
  }
}
