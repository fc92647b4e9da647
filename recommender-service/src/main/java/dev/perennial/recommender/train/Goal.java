package dev.perennial.recommender.train;

import dev.perennial.model.event.Event;
import java.util.List;

/** What a ranking is to bring more of: how good it is that something was bought. */
public enum Goal {
  /** Something is bought, whatever it costs. */
  PURCHASES,
  /** Money is spent: a grade more for each doubling of what is spent on an item. */
  REVENUE,
  /** Money is earned: the same of the margin, which is the store's share of what is spent. */
  MARGIN;

  private static final int MIDDLE = 3;
  private static final int MOST = 6;

  /**
   * The grade of what was bought of one item, from 1 to {@value #MOST}.
   *
   * @param typical what is usually spent on, or earned with, an item, in the store's currency
   * @param margin share of the item's price that is earned, in [0, 1]
   */
  double grade(List<Event> purchases, double typical, double margin) {
    return switch (this) {
      case PURCHASES -> 1;
      case REVENUE -> grade(spent(purchases) / typical);
      case MARGIN -> grade(spent(purchases) * margin / typical);
    };
  }

  private static double grade(double multiple) {
    return multiple <= 0
        ? 1
        : Math.clamp(Math.round(MIDDLE + Math.log(multiple) / Math.log(2)), 1, MOST);
  }

  private static double spent(List<Event> purchases) {
    return purchases.stream()
        .filter(event -> event.price() != null && event.quantity() != null)
        .mapToDouble(event -> event.price().doubleValue() * event.quantity())
        .sum();
  }
}
