package dev.perennial.recommender.feature;

import dev.perennial.recommender.question.Question;
import java.util.List;

/**
 * What is known of an item and the user on one subject: a few numbers for the learned ranking, in
 * whatever unit; NaN where nothing is known. Training and serving read them by the same class.
 */
public interface FeatureGroup {
  /** The numbers' stable names, in kebab case, in their order. */
  List<String> names();

  /** Prepares for one question what is then read for each item. */
  Reader reader(Question question);

  /** Reads what is known of an item. */
  @FunctionalInterface
  interface Reader {
    /** Writes the group's numbers into {@code row}, the first at {@code from}. */
    void read(int item, double[] row, int from);
  }
}
