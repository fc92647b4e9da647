package dev.perennial.recommender.candidate;

/**
 * One source's word for one item.
 *
 * @param source the source's name
 * @param score a higher one is better
 * @param raw the score in the source's own unit
 * @param place in the source's list, from 1; 0 where there is no list yet
 */
public record Nomination(
    String source, int item, double score, Evidence evidence, double raw, int place) {

  /** A word with a score in the source's own unit. */
  public Nomination(String source, int item, double score, Evidence evidence) {
    this(source, item, score, evidence, score, 0);
  }

  /** The same at its place in the list, with the score divided by {@code unit}. */
  public Nomination in(double unit, int itsPlace) {
    return new Nomination(source, item, score / unit, evidence, raw, itsPlace);
  }
}
