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
 */
@SuppressWarnings("ArrayRecordComponent") // measured once, never compared
public record RankedLists(
    String name,
    Role role,
    int[][] lists,
    double learnedSeconds,
    double listMillis,
    @Nullable String failure) {

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

  /** A row that says why there are no lists. */
  public static RankedLists failed(String name, Role role, String failure) {
    return new RankedLists(name, role, new int[0][], Double.NaN, Double.NaN, failure);
  }

  public boolean hasFailed() {
    return failure != null;
  }
}
