package dev.perennial.recommender.memory;

import java.util.ArrayList;
import java.util.List;

/** What is most popular in the store and on each shelf, kept up with every event. */
public final class BestSellers {
  private static final int MOST = 200;
  private static final int MOST_OF_A_CATEGORY = 120;

  private final Catalogue catalogue;
  private final DecayedCounts popular;
  private final Leaders everywhere;
  private final List<Leaders> byCategory = new ArrayList<>();

  BestSellers(Catalogue catalogue, DecayedCounts popular) {
    this.catalogue = catalogue;
    this.popular = popular;
    this.everywhere = new Leaders(popular, MOST);
  }

  /** The {@value #MOST} most popular items. */
  public Leaders everywhere() {
    return everywhere;
  }

  /** The {@value #MOST_OF_A_CATEGORY} most popular items of a category. */
  public Leaders of(int category) {
    return category < byCategory.size() ? byCategory.get(category) : new Leaders(popular, 0);
  }

  /** Takes note that an item is more popular than before. */
  void grew(int item) {
    everywhere.grew(item);
    grew(item, catalogue.category(item));
  }

  private void grew(int item, int category) {
    if (category == Catalogue.NO_CATEGORY) {
      return;
    }
    while (byCategory.size() <= category) {
      byCategory.add(new Leaders(popular, MOST_OF_A_CATEGORY));
    }
    byCategory.get(category).grew(item);
  }

  /** Takes note that the catalogue has moved an item to another category. */
  void moved(int item, int from, int to) {
    if (from == to || popular.atLandmark(item) <= 0) {
      return;
    }
    if (from < byCategory.size() && from != Catalogue.NO_CATEGORY) {
      leave(item, from);
    }
    grew(item, to);
  }

  private void leave(int item, int category) {
    if (byCategory.get(category).remove(item)) {
      Leaders anew = new Leaders(popular, MOST_OF_A_CATEGORY);
      catalogue
          .shelf(category)
          .forEach(
              Integer.MAX_VALUE,
              other -> {
                if (popular.atLandmark(other) > 0) {
                  anew.grew(other);
                }
              });
      byCategory.set(category, anew);
    }
  }
}
