package dev.perennial.recommender.filter;

import dev.perennial.recommender.feature.Candidate;
import java.util.List;

/** What is left and what is not: every candidate that came in is in exactly one of the two. */
public record Filtered(List<Candidate> kept, List<Removed> removed) {

  /** A candidate that is not shown. */
  public record Removed(Candidate candidate, String filter, String why) {}
}
