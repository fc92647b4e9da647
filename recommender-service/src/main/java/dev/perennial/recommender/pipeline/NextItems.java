package dev.perennial.recommender.pipeline;

import dev.perennial.model.event.Event;
import dev.perennial.model.item.Item;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.recommendation.RecommendedItem;
import dev.perennial.model.user.UserId;
import dev.perennial.ranking.history.History;
import dev.perennial.ranking.method.ItemScorer;
import dev.perennial.ranking.method.Learning;
import dev.perennial.recommender.candidate.CandidateConfiguration;
import dev.perennial.recommender.candidate.CandidateProperties;
import dev.perennial.recommender.candidate.CandidateSource;
import dev.perennial.recommender.candidate.LearnedMethods;
import dev.perennial.recommender.candidate.Nomination;
import dev.perennial.recommender.feature.Candidate;
import dev.perennial.recommender.feature.FeatureConfiguration;
import dev.perennial.recommender.feature.RankingFeatures;
import dev.perennial.recommender.filter.FilterConfiguration;
import dev.perennial.recommender.filter.FilterProperties;
import dev.perennial.recommender.memory.Forecast;
import dev.perennial.recommender.memory.MemoryProperties;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.policy.Policy;
import dev.perennial.recommender.policy.PolicyConfiguration;
import dev.perennial.recommender.policy.PolicyProperties;
import dev.perennial.recommender.question.Ask;
import dev.perennial.recommender.question.Languages;
import dev.perennial.recommender.question.Question;
import dev.perennial.recommender.score.LearnedScorer;
import dev.perennial.recommender.score.RankingModel;
import dev.perennial.recommender.score.ScoreConfiguration;
import dev.perennial.recommender.score.ScoreProperties;
import dev.perennial.recommender.score.ScoredCandidate;
import dev.perennial.recommender.select.SelectConfiguration;
import dev.perennial.recommender.why.WhyConfiguration;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * The pipeline without a service around it, to be judged on a store's past: feed it what was known
 * up to an instant, then ask what it would have shown. Each source alone is the baseline.
 */
public final class NextItems {
  /** Chance plays a part only where the policy explores. */
  private static final long SEED = 1;

  private final StoreMemory memory = new StoreMemory(MemoryProperties.defaults());
  private final List<Item> items = new ArrayList<>();
  private final LearnedMethods methods;
  private final List<CandidateSource> sources;
  private final RankingFeatures rows;
  private final LearnedScorer scorer;
  private final Policy policy;
  private final RankingPipeline pipeline;

  public NextItems() {
    this(ScoreProperties.defaults(), PolicyProperties.defaults(), CandidateProperties.defaults());
  }

  /** With other weights, another policy and other sources than the defaults. */
  public NextItems(
      ScoreProperties weights, PolicyProperties policies, CandidateProperties candidate) {
    CandidateConfiguration candidates = new CandidateConfiguration();
    methods = candidates.learnedMethods(candidate);
    sources = candidates.candidateSources(memory, candidate, methods);
    FeatureConfiguration features = new FeatureConfiguration();
    FilterConfiguration filters = new FilterConfiguration();
    ScoreConfiguration scores = new ScoreConfiguration();
    rows = features.rankingFeatures(memory, features.candidateFeatures(memory), sources);
    scorer = scores.scorer(weights, rows);
    policy = new PolicyConfiguration().policy(policies, memory, sources);
    pipeline =
        new RankingPipeline(
            policy,
            sources,
            candidates.lastResort(memory),
            features.hydrator(features.candidateFeatures(memory)),
            filters.filters(filters.candidateFilters(memory, FilterProperties.defaults())),
            scorer,
            scores.boosting(memory),
            new SelectConfiguration().selector(memory, new Random(SEED)),
            new WhyConfiguration().explainer(memory),
            memory.catalogue(),
            new PipelineMetrics(
                new SimpleMeterRegistry(),
                Set.of(),
                sources.stream().map(CandidateSource::name).toList()));
  }

  /** Takes the catalogue. */
  public void list(List<Item> some) {
    memory.list(some);
    items.addAll(some);
  }

  /** Takes events, each once, in the order of time. */
  public void learn(List<Event> events) {
    memory.learn(events);
  }

  /** Takes forecasts, a later one of a user replacing an earlier one. */
  public void expect(List<Forecast> forecasts) {
    memory.expect(forecasts);
  }

  /** Lets every method learn from what was seen so far, and answer from now on. */
  public Map<String, ItemScorer> learnMethods(Learning learning) {
    History history = memory.history(items);
    Map<String, ItemScorer> learned = new LinkedHashMap<>();
    methods.methods().forEach(one -> learned.put(one.name(), one.learn(history, learning)));
    useMethods(learned);
    return learned;
  }

  /** Takes what methods have learned elsewhere, from the same catalogue and past. */
  public void useMethods(Map<String, ItemScorer> learned) {
    learned.forEach(methods::use);
  }

  /** Takes a ranking, from the next answer on. */
  public void useRanking(RankingModel ranking) {
    scorer.use(ranking);
  }

  /** The columns of what is {@link #consider}ed. */
  public List<String> columns() {
    return rows.names();
  }

  /** Whom the pipeline would rank for a user at {@code now}. */
  public Considered consider(UserId userId, Instant now) {
    return memory.reading(
        () -> {
          Question question = question(userId, now);
          List<Candidate> candidates = pipeline.considered(question);
          List<ScoredCandidate> scored = scorer.score(candidates, question);
          return new Considered(
              candidates.stream()
                  .map(candidate -> memory.catalogue().listing(candidate.item()).itemId())
                  .toList(),
              rows.rows(candidates, question),
              scores(scored),
              scores(policy.applied(scored, question, true)));
        });
  }

  private static double[] scores(List<ScoredCandidate> scored) {
    return scored.stream().mapToDouble(ScoredCandidate::score).toArray();
  }

  /** The names of the sources, in their order. */
  public List<String> sources() {
    return sources.stream().map(CandidateSource::name).toList();
  }

  /** What the whole pipeline shows {@code userId} at {@code now}, best first. */
  public List<ItemId> recommend(UserId userId, Instant now, int count) {
    return recommend(Ask.home(userId, count), now);
  }

  /** What the whole pipeline answers at {@code now}, best first. */
  public List<ItemId> recommend(Ask ask, Instant now) {
    return show(ask, now).stream().map(RecommendedItem::itemId).toList();
  }

  /** The same, with reasons and propensities. */
  public List<RecommendedItem> show(Ask ask, Instant now) {
    return memory.reading(
        () -> pipeline.rank(Question.of(ask, memory, now), Languages.none()).items());
  }

  /**
   * What one source alone, such as {@code most-popular} or {@code bought-again}, nominates for
   * {@code userId} at {@code now}, best first and unfiltered.
   */
  public List<ItemId> nominate(String source, UserId userId, Instant now) {
    CandidateSource named =
        sources.stream()
            .filter(candidate -> candidate.name().equals(source))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no source is called " + source));
    return memory.reading(
        () ->
            named.nominate(question(userId, now)).stream()
                .map(Nomination::item)
                .map(item -> memory.catalogue().listing(item).itemId())
                .toList());
  }

  private Question question(UserId userId, Instant now) {
    return Question.of(Ask.home(userId, Ask.MAX_COUNT), memory, now);
  }
}
