package dev.perennial.recommender.pipeline;

import dev.perennial.model.event.Event;
import dev.perennial.model.item.Item;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.lifecycle.LifecyclePrediction;
import dev.perennial.model.recommendation.RecommendedItem;
import dev.perennial.model.user.UserId;
import dev.perennial.recommender.candidate.CandidateConfiguration;
import dev.perennial.recommender.candidate.CandidateSource;
import dev.perennial.recommender.candidate.Nomination;
import dev.perennial.recommender.feature.FeatureConfiguration;
import dev.perennial.recommender.filter.FilterConfiguration;
import dev.perennial.recommender.filter.FilterProperties;
import dev.perennial.recommender.memory.MemoryProperties;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.question.Ask;
import dev.perennial.recommender.question.Question;
import dev.perennial.recommender.score.ScoreConfiguration;
import dev.perennial.recommender.score.ScoreProperties;
import dev.perennial.recommender.select.SelectConfiguration;
import dev.perennial.recommender.select.SelectProperties;
import dev.perennial.recommender.why.WhyConfiguration;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The pipeline without a service around it, to be judged on a store's past: feed it what was known
 * up to an instant, then ask what it would have shown. Each source alone is the baseline.
 */
public final class NextItems {
  private final StoreMemory memory = new StoreMemory(MemoryProperties.defaults());
  private final List<CandidateSource> sources;
  private final RankingPipeline pipeline;

  public NextItems() {
    this(ScoreProperties.defaults());
  }

  /** With other weights than the defaults. */
  public NextItems(ScoreProperties weights) {
    sources = new CandidateConfiguration().candidateSources(memory);
    FeatureConfiguration features = new FeatureConfiguration();
    FilterConfiguration filters = new FilterConfiguration();
    pipeline =
        new RankingPipeline(
            sources,
            features.hydrator(features.candidateFeatures(memory)),
            filters.filters(filters.candidateFilters(memory, FilterProperties.defaults())),
            new ScoreConfiguration().scorer(weights),
            new SelectConfiguration().selector(memory, SelectProperties.defaults()),
            new WhyConfiguration().explainer(memory),
            memory.catalogue(),
            new PipelineMetrics(
                new SimpleMeterRegistry(),
                Set.of(),
                sources.stream().map(CandidateSource::name).toList()));
  }

  /** Takes the catalogue. */
  public void list(List<Item> items) {
    memory.list(items);
  }

  /** Takes events, each once, in the order of time. */
  public void learn(List<Event> events) {
    memory.learn(events);
  }

  /** Takes predictions, a later one of a user replacing an earlier one. */
  public void expect(List<LifecyclePrediction> predictions) {
    memory.expect(predictions);
  }

  /** What the whole pipeline shows {@code userId} at {@code now}, best first. */
  public List<ItemId> recommend(UserId userId, Instant now, int count) {
    return memory.reading(
        () ->
            pipeline.rank(question(userId, now, count)).items().stream()
                .map(RecommendedItem::itemId)
                .toList());
  }

  /**
   * What one source alone, such as {@code most-popular} or {@code bought-again}, nominates for
   * {@code userId} at {@code now}, best first and unfiltered.
   */
  public List<ItemId> nominate(String source, UserId userId, Instant now, int count) {
    CandidateSource named =
        sources.stream()
            .filter(candidate -> candidate.name().equals(source))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no source is called " + source));
    return memory.reading(
        () ->
            named.nominate(question(userId, now, count)).stream()
                .limit(count)
                .map(Nomination::item)
                .map(item -> memory.catalogue().listing(item).itemId())
                .toList());
  }

  private Question question(UserId userId, Instant now, int count) {
    return Question.of(Ask.home(userId, count), memory, now);
  }
}
