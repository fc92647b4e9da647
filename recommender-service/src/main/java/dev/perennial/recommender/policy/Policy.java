package dev.perennial.recommender.policy;

import dev.perennial.recommender.candidate.CandidateSource;
import dev.perennial.recommender.candidate.Family;
import dev.perennial.recommender.memory.Catalogue;
import dev.perennial.recommender.question.ItemFilter;
import dev.perennial.recommender.question.Question;
import dev.perennial.recommender.score.ScoredCandidate;
import dev.perennial.recommender.score.ScoredCandidate.Contribution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the store wants for users in one situation, whatever scorer ranks for them: a prior on each
 * family of sources, filters, diversity and exploration. The prior is a factor on what a source's
 * nominations contributed to the score: for the linear score that is its weight, and a learned one
 * is moved by as much of it as the source made up.
 */
public final class Policy {
  private final PolicyProperties settings;
  private final Catalogue catalogue;
  private final Map<String, Family> families;

  Policy(PolicyProperties settings, Catalogue catalogue, List<CandidateSource> sources) {
    this.settings = settings;
    this.catalogue = catalogue;
    this.families =
        sources.stream()
            .collect(Collectors.toUnmodifiableMap(CandidateSource::name, CandidateSource::family));
  }

  /** How the answer to {@code question} is put together. */
  public record Manner(double diversity, Exploration exploration) {}

  /** The question, narrowed to what this scenario and stage may show. */
  public Question narrowed(Question question) {
    Question narrowed = within(question, settings.named(question.scenario()).filter());
    return within(narrowed, treatment(question).filter());
  }

  /**
   * The same candidates in the same order, with this stage's priors on their scores.
   *
   * @param helps whether they are known to make the scorer's order better
   */
  public List<ScoredCandidate> applied(
      List<ScoredCandidate> scored, Question question, boolean helps) {
    Treatment treatment = treatment(question);
    boolean left = settings.stageAware() == StageAwareness.WHERE_IT_HELPS && !helps;
    if (left || treatment.factors().isEmpty()) {
      return scored;
    }
    Map<String, Double> factors = factors(treatment);
    List<ScoredCandidate> applied = new ArrayList<>(scored.size());
    for (ScoredCandidate one : scored) {
      applied.add(applied(one, factors));
    }
    return applied;
  }

  /** The caller's word counts most, then the stage's, the scenario's and the store's. */
  public Manner manner(Question question) {
    Scenario scenario = settings.named(question.scenario());
    Double asked = question.wishes().diversity();
    Double ofStage = treatment(question).diversity();
    Double diversity = asked != null ? asked : ofStage != null ? ofStage : scenario.diversity();
    return new Manner(diversity == null ? settings.diversity() : diversity, scenario.exploration());
  }

  private Treatment treatment(Question question) {
    return settings.stageAware() == StageAwareness.NEVER
        ? Treatment.none()
        : settings.named(question.scenario()).treatment(question.stage(), question.churnBand());
  }

  /** By source, where it is not 1. */
  private Map<String, Double> factors(Treatment treatment) {
    Map<String, Double> factors = new HashMap<>();
    families.forEach((source, family) -> factors.put(source, treatment.factor(family)));
    factors.values().removeIf(factor -> factor == 1);
    return factors;
  }

  private static ScoredCandidate applied(ScoredCandidate scored, Map<String, Double> factors) {
    double score = scored.score();
    List<Contribution> contributions = new ArrayList<>(scored.contributions().size());
    for (Contribution contribution : scored.contributions()) {
      Double factor = factors.get(contribution.nomination().source());
      if (factor == null) {
        contributions.add(contribution);
      } else {
        score += (factor - 1) * contribution.value();
        contributions.add(
            new Contribution(contribution.nomination(), factor * contribution.value()));
      }
    }
    return new ScoredCandidate(scored.candidate(), score, contributions);
  }

  private Question within(Question question, @Nullable ItemFilter filter) {
    return filter == null ? question : question.within(filter, catalogue);
  }
}
