package dev.perennial.sequences.boosting;

import static dev.perennial.model.json.Checks.check;
import static dev.perennial.model.json.Checks.inRange;

/**
 * How trees are grown.
 *
 * @param rounds trees of each ensemble in the bag, at most
 * @param learningRate how much of what a tree finds is taken over; a forest takes all
 * @param leaves of a tree, at most
 * @param minRowsInLeaf fewer rows are never told apart
 * @param featureShare share of the features that a tree may look at
 * @param rowShare share of the rows that a tree sees
 * @param ridge penalty on the squares of the leaves' values
 * @param bag how many ensembles, each with a seed of its own, are averaged
 * @param patience rounds without a better validation loss after which it is enough
 */
public record TreeSettings(
    Method method,
    Objective objective,
    int rounds,
    double learningRate,
    int leaves,
    int minRowsInLeaf,
    double featureShare,
    double rowShare,
    double ridge,
    int bag,
    int patience,
    int seed) {

  /** How trees become one answer. */
  public enum Method {
    /** Each tree corrects the sum of those before it (Friedman 2001), on the raw score. */
    BOOSTING,
    /** Trees of different rows and features are averaged (Breiman 2001), as means. */
    FOREST
  }

  public TreeSettings {
    check(rounds > 0, "rounds must be positive, but is %d", rounds);
    inRange("learningRate", learningRate, 1e-6, 1);
    check(leaves > 1, "leaves must be at least 2, but is %d", leaves);
    check(minRowsInLeaf > 0, "minRowsInLeaf must be positive, but is %d", minRowsInLeaf);
    inRange("featureShare", featureShare, 1e-6, 1);
    inRange("rowShare", rowShare, 1e-6, 1);
    inRange("ridge", ridge, 0, 1e9);
    check(bag > 0, "bag must be positive, but is %d", bag);
    check(patience > 0, "patience must be positive, but is %d", patience);
  }

  /**
   * Small, strongly regularised trees: a store has thousands of users, not millions. Chosen on
   * Online Retail, on outcomes up to 2011-06-12.
   */
  public static TreeSettings boosting(Objective objective) {
    int rounds = objective == Objective.POISSON ? 200 : 100;
    return new TreeSettings(
        Method.BOOSTING, objective, rounds, 0.05, 8, 50, 0.3, 0.5, 10, 5, 30, 1);
  }

  /**
   * One ensemble of larger trees: what is ranked are hundreds of thousands of candidates. Chosen on
   * the baskets before the last ones of Online Retail.
   */
  public static TreeSettings ranking() {
    return new TreeSettings(
        Method.BOOSTING, Objective.RANKING, 300, 0.05, 31, 50, 0.5, 0.7, 5, 1, 30, 1);
  }

  /** Larger trees, each of other features and half of the rows; chosen likewise. */
  public static TreeSettings forest(Objective objective) {
    return new TreeSettings(Method.FOREST, objective, 100, 1, 31, 20, 0.3, 0.5, 0, 1, 100, 1);
  }

  /** The same with another seed. */
  public TreeSettings withSeed(int seed) {
    return with(rounds, seed);
  }

  /** The same with another number of rounds: those that a validation has found to be enough. */
  public TreeSettings withRounds(int rounds) {
    return with(rounds, seed);
  }

  private TreeSettings with(int rounds, int seed) {
    return new TreeSettings(
        method,
        objective,
        rounds,
        learningRate,
        leaves,
        minRowsInLeaf,
        featureShare,
        rowShare,
        ridge,
        bag,
        patience,
        seed);
  }
}
