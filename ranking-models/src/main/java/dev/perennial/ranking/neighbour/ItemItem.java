package dev.perennial.ranking.neighbour;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.ranking.history.History;
import dev.perennial.ranking.matrix.Baskets;
import dev.perennial.ranking.matrix.Neighbours;
import dev.perennial.ranking.matrix.ProfileReader;
import dev.perennial.ranking.matrix.SparseMatrix;
import dev.perennial.ranking.method.ItemScorer;
import dev.perennial.ranking.method.Learning;
import dev.perennial.ranking.method.Method;
import dev.perennial.ranking.method.ScoreSheet;
import java.util.Arrays;

/**
 * Items that are taken together: an item's neighbours are those that share its users or its
 * baskets. With n(i, j) the interest that is shared and n(i) an item's own, a neighbour's weight is
 *
 * <pre>  w(i, j) = n(i, j) / ((n(i) + shrinkage)^own · (n(j) + shrinkage)^other)</pre>
 *
 * With both powers ½ it is the cosine; with own = 1 it is the probability of j where i is, held
 * down for what is popular anyhow by the other power (Deshpande and Karypis, Item-based top-N
 * recommendation algorithms, ACM TOIS 2004). The shrinkage, in users or baskets, keeps a pair that
 * met once among rare items from being the closest of all.
 */
public final class ItemItem implements Method {
  /** Who did more than this many things is known by the latest. */
  private static final int LONGEST = 500;

  private final String name;
  private final Settings settings;

  /** What is taken together: all that a user did, or what one bought on one day. */
  public enum Within {
    USER,
    BASKET
  }

  /**
   * What can be chosen.
   *
   * @param own the power of the item that is known, in [0, 1]
   * @param other the power of the neighbour, in [0, 1]
   * @param shrinkage in users or baskets
   * @param neighbours at most for each item
   * @param profile what of the asker's past is read
   */
  public record Settings(
      Within within,
      double own,
      double other,
      double shrinkage,
      int neighbours,
      ProfileReader profile) {

    public Settings {
      check(own >= 0 && own <= 1, "own must lie in [0, 1], but is %s", own);
      check(other >= 0 && other <= 1, "other must lie in [0, 1], but is %s", other);
      check(shrinkage >= 0, "shrinkage must not be negative, but is %s", shrinkage);
      check(neighbours > 0, "%d neighbours are none", neighbours);
    }
  }

  /** Such neighbours under a name of their own. */
  public ItemItem(String name, Settings settings) {
    this.name = name;
    this.settings = settings;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public ItemScorer learn(History history, Learning learning) {
    SparseMatrix together =
        switch (settings.within) {
          case USER -> new ProfileReader(LONGEST, 1).of(history, learning);
          case BASKET -> Baskets.of(history);
        };
    Pairs pairs = new Pairs(together, settings);
    return Neighbours.scorer(
        settings.profile,
        Neighbours.learn(history.items(), settings.neighbours, pairs::weigh, learning));
  }

  /** Who has what, from both sides, and what an item's own mass makes of a weight. */
  private static final class Pairs {
    private final SparseMatrix boxes;
    private final SparseMatrix items;
    private final double[] own;
    private final double[] other;

    Pairs(SparseMatrix boxes, Settings settings) {
      this.boxes = boxes;
      this.items = boxes.transposed();
      double[] lengths = items.lengths();
      this.own = scales(lengths, settings.shrinkage, settings.own);
      this.other = scales(lengths, settings.shrinkage, settings.other);
    }

    private static double[] scales(double[] lengths, double shrinkage, double power) {
      return Arrays.stream(lengths)
          .map(length -> Math.pow(length * length + shrinkage, -power))
          .toArray();
    }

    void weigh(int item, ScoreSheet sheet) {
      for (int at = items.from(item); at < items.to(item); at++) {
        int box = items.column(at);
        double shared = own[item] * items.value(at);
        for (int place = boxes.from(box); place < boxes.to(box); place++) {
          int neighbour = boxes.column(place);
          if (neighbour != item) {
            sheet.add(neighbour, shared * boxes.value(place) * other[neighbour]);
          }
        }
      }
    }
  }
}
