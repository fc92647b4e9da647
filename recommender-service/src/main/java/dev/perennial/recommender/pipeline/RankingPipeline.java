package dev.perennial.recommender.pipeline;

import dev.perennial.model.recommendation.RecommendedItem;
import dev.perennial.recommender.candidate.CandidateSource;
import dev.perennial.recommender.candidate.Nomination;
import dev.perennial.recommender.feature.Candidate;
import dev.perennial.recommender.feature.Hydrator;
import dev.perennial.recommender.filter.Filtered;
import dev.perennial.recommender.filter.Filters;
import dev.perennial.recommender.memory.Catalogue;
import dev.perennial.recommender.question.Question;
import dev.perennial.recommender.score.ScoredCandidate;
import dev.perennial.recommender.score.Scorer;
import dev.perennial.recommender.select.Selector;
import dev.perennial.recommender.why.Explainer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The six stages: sources nominate, nominations become candidates with features, filters remove,
 * the scorer scores, the selector orders and cuts, the explainer says why.
 */
final class RankingPipeline {
  private static final Logger log = LoggerFactory.getLogger(RankingPipeline.class);

  private final List<CandidateSource> sources;
  private final Hydrator hydrator;
  private final Filters filters;
  private final Scorer scorer;
  private final Selector selector;
  private final Explainer explainer;
  private final Catalogue catalogue;
  private final PipelineMetrics metrics;
  private final Set<String> failing = ConcurrentHashMap.newKeySet();

  RankingPipeline(
      List<CandidateSource> sources,
      Hydrator hydrator,
      Filters filters,
      Scorer scorer,
      Selector selector,
      Explainer explainer,
      Catalogue catalogue,
      PipelineMetrics metrics) {
    this.sources = List.copyOf(sources);
    this.hydrator = hydrator;
    this.filters = filters;
    this.scorer = scorer;
    this.selector = selector;
    this.explainer = explainer;
    this.catalogue = catalogue;
    this.metrics = metrics;
  }

  /** Ranks in the memory's reading lock, which the caller holds. */
  Ranking rank(Question question) {
    Set<String> failed = new TreeSet<>();
    List<List<Nomination>> nominations =
        metrics.timed(Stage.CANDIDATE, () -> nominate(question, failed));
    List<Candidate> candidates =
        metrics.timed(Stage.FEATURE, () -> hydrator.hydrate(nominations, question));
    Filtered filtered = metrics.timed(Stage.FILTER, () -> filters.filter(candidates, question));
    List<ScoredCandidate> scored =
        metrics.timed(Stage.SCORE, () -> scorer.score(filtered.kept(), question));
    List<ScoredCandidate> selected =
        metrics.timed(Stage.SELECT, () -> selector.select(scored, question.count()));
    return new Ranking(
        metrics.timed(Stage.WHY, () -> explained(selected)), filtered.removed(), failed);
  }

  private List<List<Nomination>> nominate(Question question, Set<String> failed) {
    List<List<Nomination>> nominations = new ArrayList<>(sources.size());
    for (CandidateSource source : sources) {
      try {
        List<Nomination> ofOneSource = source.nominate(question);
        metrics.nominated(source.name(), ofOneSource.size());
        nominations.add(ofOneSource);
        if (!failing.isEmpty() && failing.remove(source.name())) {
          log.info("The source {} works again", source.name());
        }
      } catch (RuntimeException e) {
        if (failing.add(source.name())) {
          log.error("The source {} fails and is skipped", source.name(), e);
        }
        metrics.failed(source.name());
        failed.add(source.name());
      }
    }
    return nominations;
  }

  private List<RecommendedItem> explained(List<ScoredCandidate> selected) {
    List<RecommendedItem> items = new ArrayList<>(selected.size());
    for (ScoredCandidate candidate : selected) {
      items.add(
          new RecommendedItem(
              catalogue.listing(candidate.candidate().item()).itemId(),
              items.size() + 1,
              candidate.score(),
              candidate.candidate().nominations().stream()
                  .collect(Collectors.toMap(Nomination::source, Nomination::score)),
              explainer.explain(candidate)));
    }
    return items;
  }
}
