package dev.perennial.recommender.memory;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What each answer asks of hundreds of items, in one place for all of them: a listing lies
 * somewhere else in memory for each item, and looking there takes longer than reading what it says.
 */
final class ItemColumns {
  private final BitSet soldOut = new BitSet();
  private int[] categories = {};

  /** Attributes of each item, by ascending index. */
  private int[][] labels = {};

  void set(int item, Listing listing) {
    if (item >= categories.length) {
      int known = categories.length;
      categories = Arrays.copyOf(categories, Math.max(item + 1, 2 * known));
      Arrays.fill(categories, known, categories.length, Catalogue.NO_CATEGORY);
      labels = Arrays.copyOf(labels, categories.length);
      Arrays.fill(labels, known, labels.length, Labels.NONE);
    }
    categories[item] = listing.category();
    labels[item] = listing.labels();
    soldOut.set(item, !listing.inStock());
  }

  /** An index, or {@link Catalogue#NO_CATEGORY}. */
  int category(int item) {
    return item < categories.length ? categories[item] : Catalogue.NO_CATEGORY;
  }

  boolean inStock(int item) {
    return !soldOut.get(item);
  }

  /**
   * The share of what the two items are, category and attributes, that they have in common, in [0,
   * 1]: the Jaccard index. 0 where the store says nothing of one of them.
   */
  double likeness(int item, int other) {
    if (Math.max(item, other) >= categories.length) {
      return 0;
    }
    boolean sameShelf =
        categories[item] == categories[other] && categories[item] != Catalogue.NO_CATEGORY;
    int common = Labels.common(labels[item], labels[other]) + (sameShelf ? 1 : 0);
    return common == 0 ? 0 : (double) common / (traits(item) + traits(other) - common);
  }

  private int traits(int item) {
    return labels[item].length + (categories[item] == Catalogue.NO_CATEGORY ? 0 : 1);
  }
}
