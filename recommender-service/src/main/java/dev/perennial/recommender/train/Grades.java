package dev.perennial.recommender.train;

import dev.perennial.model.event.Event;
import java.util.List;

/**
 * How good it is that something was bought.
 *
 * @param goal of the ranking
 * @param typical what is usually spent on, or earned with, an item of a basket, in the store's
 *     currency
 * @param margin share of the price that is earned, in [0, 1]
 */
public record Grades(Goal goal, double typical, double margin) {
  /** Everything that is bought is equally good. */
  public static Grades purchases() {
    return new Grades(Goal.PURCHASES, 1, 1);
  }

  double of(List<Event> purchases) {
    return goal.grade(purchases, typical, margin);
  }
}
