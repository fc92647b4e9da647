package dev.perennial.recommender.filter;

import dev.perennial.recommender.feature.Candidate;
import dev.perennial.recommender.filter.Filtered.Removed;
import dev.perennial.recommender.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the filters, in order, until one objects. What the caller pins is only held back by those
 * that protect.
 */
public final class Filters {
  private static final Logger log = LoggerFactory.getLogger(Filters.class);

  private final List<CandidateFilter> filters;
  private final Set<String> failing = ConcurrentHashMap.newKeySet();

  Filters(List<CandidateFilter> filters) {
    this.filters = List.copyOf(filters);
  }

  public Filtered filter(List<Candidate> candidates, Question question) {
    List<Candidate> kept = new ArrayList<>(candidates.size());
    List<Removed> removed = new ArrayList<>();
    for (Candidate candidate : candidates) {
      objection(candidate, question).ifPresentOrElse(removed::add, () -> kept.add(candidate));
    }
    return new Filtered(kept, removed);
  }

  private Optional<Removed> objection(Candidate candidate, Question question) {
    boolean pinned = question.wishes().pins(candidate.item());
    for (CandidateFilter filter : filters) {
      if (pinned && !filter.isProtective()) {
        continue;
      }
      Optional<String> why = judge(filter, candidate, question);
      if (why.isPresent()) {
        return Optional.of(new Removed(candidate, filter.name(), why.get()));
      }
    }
    return Optional.empty();
  }

  private Optional<String> judge(CandidateFilter filter, Candidate candidate, Question question) {
    try {
      return filter.objection(candidate, question);
    } catch (RuntimeException e) {
      if (failing.add(filter.name())) {
        log.error("The filter {} fails; this is said once", filter.name(), e);
      }
      return filter.isProtective() ? Optional.of("could not be judged") : Optional.empty();
    }
  }
}
