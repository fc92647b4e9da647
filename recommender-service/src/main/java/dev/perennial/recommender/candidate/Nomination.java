package dev.perennial.recommender.candidate;

/**
 * One source's word for one item.
 *
 * @param source the source's name
 * @param score in the source's own unit; a higher one is better
 */
public record Nomination(String source, int item, double score, Evidence evidence) {
  /** The same with the score divided by {@code unit}. */
  public Nomination in(double unit) {
    return new Nomination(source, item, score / unit, evidence);
  }
}
