package dev.perennial.recommender.pipeline;

import dev.perennial.model.recommendation.RecommendedItem;
import dev.perennial.recommender.candidate.CandidateSource;
import dev.perennial.recommender.candidate.LastResort;
import dev.perennial.recommender.candidate.Nomination;
import dev.perennial.recommender.candidate.Shortlist;
import dev.perennial.recommender.feature.Candidate;
import dev.perennial.recommender.feature.Hydrator;
import dev.perennial.recommender.filter.Filtered;
import dev.perennial.recommender.filter.Filters;
import dev.perennial.recommender.memory.Catalogue;
import dev.perennial.recommender.policy.Policy;
import dev.perennial.recommender.question.Languages;
import dev.perennial.recommender.question.Question;
import dev.perennial.recommender.score.Boosting;
import dev.perennial.recommender.score.ScoredCandidate;
import dev.perennial.recommender.score.Scorer;
import dev.perennial.recommender.select.Selected;
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
 * the scorer scores, as policy and caller see fit, the selector orders and cuts, the explainer says
 * why. Where too little is left after the filters, the last resort fills up.
 */
final class RankingPipeline {
  private static final Logger log = LoggerFactory.getLogger(RankingPipeline.class);

  private final Policy policy;
  private final List<CandidateSource> sources;
  private final LastResort lastResort;
  private final Hydrator hydrator;
  private final Filters filters;
  private final Scorer scorer;
  private final Boosting boosting;
  private final Selector selector;
  private final Explainer explainer;
  private final Catalogue catalogue;
  private final PipelineMetrics metrics;
  private final Set<String> failing = ConcurrentHashMap.newKeySet();

  RankingPipeline(
      Policy policy,
      List<CandidateSource> sources,
      LastResort lastResort,
      Hydrator hydrator,
      Filters filters,
      Scorer scorer,
      Boosting boosting,
      Selector selector,
      Explainer explainer,
      Catalogue catalogue,
      PipelineMetrics metrics) {
    this.policy = policy;
    this.sources = List.copyOf(sources);
    this.lastResort = lastResort;
    this.hydrator = hydrator;
    this.filters = filters;
    this.scorer = scorer;
    this.boosting = boosting;
    this.selector = selector;
    this.explainer = explainer;
    this.catalogue = catalogue;
    this.metrics = metrics;
  }

  /** Ranks in the memory's reading lock, which the caller holds. */
  Ranking rank(Question asked, Languages languages) {
    Question question = policy.narrowed(asked);
    Set<String> failed = new TreeSet<>();
    List<List<Nomination>> nominations =
        metrics.timed(Stage.CANDIDATE, () -> Shortlist.of(nominate(question, failed)));
    List<Candidate> candidates =
        metrics.timed(Stage.FEATURE, () -> hydrator.hydrate(nominations, question));
    Filtered filtered =
        metrics.timed(Stage.FILTER, () -> filtered(nominations, candidates, question));
    List<ScoredCandidate> scored =
        metrics.timed(Stage.SCORE, () -> scored(filtered.kept(), question));
    List<Selected> selected =
        metrics.timed(
            Stage.SELECT, () -> selector.select(scored, question, policy.manner(question)));
    int before = question.shown().size();
    return new Ranking(
        metrics.timed(Stage.WHY, () -> explained(selected, before, languages)),
        filtered.removed(),
        failed);
  }

  /** What would be scored: the sources' candidates without those that are filtered out. */
  List<Candidate> considered(Question asked) {
    Question question = policy.narrowed(asked);
    List<List<Nomination>> nominations = Shortlist.of(nominate(question, new TreeSet<>()));
    return filters.filter(hydrator.hydrate(nominations, question), question).kept();
  }

  private Filtered filtered(
      List<List<Nomination>> nominations, List<Candidate> candidates, Question question) {
    Filtered filtered = filters.filter(candidates, question);
    if (filtered.kept().size() >= question.count()) {
      return filtered;
    }
    List<List<Nomination>> more = new ArrayList<>(nominations);
    more.add(lastResort.nominate(question));
    return filters.filter(hydrator.hydrate(more, question), question);
  }

  private List<ScoredCandidate> scored(List<Candidate> candidates, Question question) {
    List<ScoredCandidate> scored = scorer.score(candidates, question);
    List<ScoredCandidate> steered = policy.applied(scored, question, scorer.gainsFromPolicy());
    return boosting.boosted(steered, question);
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

  private List<RecommendedItem> explained(
      List<Selected> selected, int before, Languages languages) {
    List<RecommendedItem> items = new ArrayList<>(selected.size());
    for (Selected one : selected) {
      Candidate candidate = one.candidate().candidate();
      items.add(
          new RecommendedItem(
              catalogue.listing(candidate.item()).itemId(),
              explainer.name(candidate.item(), languages),
              before + items.size() + 1,
              one.candidate().score(),
              one.propensity(),
              candidate.nominations().stream()
                  .collect(Collectors.toMap(Nomination::source, Nomination::score)),
              explainer.explain(one.candidate(), languages)));
    }
    return items;
  }
}
