package dev.perennial.recommender.pipeline;

import dev.perennial.ranking.history.History;
import dev.perennial.ranking.method.Learning;
import dev.perennial.recommender.candidate.CandidateConfiguration;
import dev.perennial.recommender.candidate.CandidateProperties;
import dev.perennial.recommender.candidate.CandidateSource;
import dev.perennial.recommender.candidate.LearnedMethods;
import dev.perennial.recommender.feature.FeatureConfiguration;
import dev.perennial.recommender.feature.Hydrator;
import dev.perennial.recommender.feature.RankingFeatures;
import dev.perennial.recommender.filter.CandidateFilter;
import dev.perennial.recommender.filter.FilterConfiguration;
import dev.perennial.recommender.filter.FilterProperties;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.policy.PolicyConfiguration;
import dev.perennial.recommender.policy.PolicyProperties;
import dev.perennial.recommender.score.LearnedScorer;
import dev.perennial.recommender.score.ScoreConfiguration;
import dev.perennial.recommender.score.ScoreProperties;
import dev.perennial.recommender.select.SelectConfiguration;
import dev.perennial.recommender.select.Selector;
import dev.perennial.recommender.why.WhyConfiguration;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Every bean of the pipeline over one memory, as the service wires them. */
final class Stages {
  private static final CandidateProperties CANDIDATE =
      new CandidateProperties(
          List.of(),
          "editorsPick",
          List.of("item-item-conditional", "user-user", "tifu-knn"),
          null);

  final List<CandidateSource> sources;
  final Hydrator hydrator;
  final List<CandidateFilter> filters;
  final LearnedScorer scorer;
  final RankingFeatures rows;
  final Selector selector;
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final StoreMemory memory;
  private final PolicyProperties policy;

  Stages(StoreMemory memory) {
    this(memory, PolicyProperties.defaults());
  }

  Stages(StoreMemory memory, PolicyProperties policy) {
    this.memory = memory;
    this.policy = policy;
    CandidateConfiguration candidates = new CandidateConfiguration();
    LearnedMethods methods = candidates.learnedMethods(CANDIDATE);
    History history = memory.history(List.of());
    methods
        .methods()
        .forEach(one -> methods.use(one.name(), one.learn(history, Learning.unwatched(1))));
    sources = candidates.candidateSources(memory, CANDIDATE, methods);
    FeatureConfiguration features = new FeatureConfiguration();
    rows = features.rankingFeatures(memory, features.candidateFeatures(memory), sources);
    scorer = new ScoreConfiguration().scorer(ScoreProperties.defaults(), rows);
    hydrator = features.hydrator(features.candidateFeatures(memory));
    filters = new FilterConfiguration().candidateFilters(memory, FilterProperties.defaults());
    selector = new SelectConfiguration().selector(memory, new Random(7));
  }

  PipelineMetrics metrics(List<CandidateSource> measured) {
    List<String> names = measured.stream().map(CandidateSource::name).toList();
    return new PipelineMetrics(meters, Set.of("home"), names);
  }

  RankingPipeline pipeline(List<CandidateSource> used, PipelineMetrics metrics) {
    return new RankingPipeline(
        new PolicyConfiguration().policy(policy, memory, sources),
        used,
        new CandidateConfiguration().lastResort(memory),
        hydrator,
        new FilterConfiguration().filters(filters),
        scorer,
        new ScoreConfiguration().boosting(memory),
        selector,
        new WhyConfiguration().explainer(memory),
        memory.catalogue(),
        metrics);
  }
}
