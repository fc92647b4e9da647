package dev.perennial.ranking.matrix;

import dev.perennial.ranking.method.ItemScorer;
import dev.perennial.ranking.method.Learning;
import dev.perennial.ranking.method.ScoreSheet;
import dev.perennial.ranking.method.ScoreSheets;

/** For each item the few items that it speaks for, and how strongly. */
public final class Neighbours {
  private static final int REPORTED_EVERY = 256;

  /** What all rows hold together, in a large catalogue: some 40 MiB. */
  private static final int MOST_ENTRIES = 5_000_000;

  /** What a row holds at least, however large the catalogue is. */
  private static final int FEWEST_NEIGHBOURS = 50;

  private Neighbours() {}

  /** How strongly one item speaks for others. */
  @FunctionalInterface
  public interface Row {
    /** Adds the item's weights to an empty sheet. */
    void weigh(int item, ScoreSheet sheet);
  }

  /**
   * The strongest {@code most} weights of each item, a row for each, strongest first; fewer where
   * the catalogue is large.
   */
  public static SparseMatrix learn(int items, int most, Row row, Learning learning) {
    int kept = Math.min(most, Math.max(FEWEST_NEIGHBOURS, MOST_ENTRIES / Math.max(1, items)));
    return learn(items, items, kept, row, learning);
  }

  /** The {@code most} strongest of items that speak for things of another kind. */
  public static SparseMatrix learn(int items, int width, int most, Row row, Learning learning) {
    SparseMatrix.Builder neighbours = new SparseMatrix.Builder(width);
    ScoreSheet sheet = new ScoreSheet(width);
    for (int item = 0; item < items; item++) {
      if (item % REPORTED_EVERY == 0) {
        learning.reached(item, items);
      }
      row.weigh(item, sheet);
      neighbours.addBest(most, sheet);
    }
    learning.reached(items, items);
    return neighbours.build();
  }

  /** Scores what the items of a profile speak for. */
  public static ItemScorer scorer(ProfileReader profile, SparseMatrix neighbours) {
    ScoreSheets sheets = new ScoreSheets();
    return (query, sheet) ->
        sheets.lend(
            interest -> {
              profile.read(query.past(), neighbours.rows(), interest);
              for (int place = 0; place < interest.size(); place++) {
                int item = interest.item(place);
                neighbours.addRow(item, interest.score(item), item, sheet);
              }
            });
  }
}
