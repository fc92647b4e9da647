package dev.perennial.ranking.evaluation;

import static dev.perennial.model.json.Checks.check;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What one method or pipeline would have shown.
 *
 * @param lists of items for each occasion, best first; empty where it failed
 * @param learnedSeconds how long it learned; NaN where it learns as it goes
 * @param listMillis how long a list took
 * @param failure what went wrong, where something did
 * @param propensities the probability with which each list's first item was shown; null where
 *     nothing was left to chance
 */
@SuppressWarnings("ArrayRecordComponent") // measured once, never compared
public record RankedLists(
    String name,
    Role role,
    int[][] lists,
    double learnedSeconds,
    double listMillis,
    @Nullable String failure,
    double @Nullable [] propensities) {

  /** How long a list is at most. */
  public static final int LONGEST = 20;

  public RankedLists {
    for (int[] list : lists) {
      check(list.length <= LONGEST, "%s shows %d items", name, list.length);
      check(
          Arrays.stream(list).distinct().count() == list.length,
          "%s shows an item twice: %s",
          name,
          Arrays.toString(list));
    }
  }

  /** Lists of which nothing was left to chance. */
  public RankedLists(
      String name,
      Role role,
      int[][] lists,
      double learnedSeconds,
      double listMillis,
      @Nullable String failure) {
    this(name, role, lists, learnedSeconds, listMillis, failure, null);
  }

  /** The same lists, whose first items were shown with these probabilities. */
  public RankedLists leftToChance(double[] propensities) {
    return new RankedLists(name, role, lists, learnedSeconds, listMillis, failure, propensities);
  }

  /** A row that says why there are no lists. */
  public static RankedLists failed(String name, Role role, String failure) {
    return new RankedLists(name, role, new int[0][], Double.NaN, Double.NaN, failure);
  }

  /** The probability with which the first item of a list was shown. */
  double propensity(int occasion) {
    return propensities == null ? 1 : propensities[occasion];
  }

  public boolean hasFailed() {
    return failure != null;
  }
}
