package dev.perennial.sequences.metric;

import static dev.perennial.model.json.Checks.check;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/**
 * Expected amounts, such as orders or revenue, beside the actual ones. Every metric takes how often
 * each user counts: once for all of them, as drawn in a {@link Bootstrap}. Users with the same
 * expected amount are never put in an order: every metric gives them the same share.
 */
public final class Amounts {
  private static final double TOP = 0.1;

  private final double[] expected;
  private final double[] actual;
  private final double[] errors;
  private final double[] distances;
  private final double[] squares;
  private final ScoreOrder byExpected;
  private final ScoreOrder byActual;

  /** Sorts the users once. */
  public Amounts(double[] expected, double[] actual) {
    check(
        expected.length == actual.length,
        "%d answers for %d users",
        expected.length,
        actual.length);
    this.expected = expected.clone();
    this.actual = actual.clone();
    errors = each((e, a) -> e - a);
    distances = each((e, a) -> Math.abs(e - a));
    squares = each((e, a) -> (e - a) * (e - a));
    byExpected = ScoreOrder.of(expected).reversed();
    byActual = ScoreOrder.of(actual).reversed();
  }

  private double[] each(DoubleBinaryOperator operator) {
    double[] results = new double[expected.length];
    Arrays.setAll(results, user -> operator.applyAsDouble(expected[user], actual[user]));
    return results;
  }

  /** Mean distance of the expected from the actual. */
  public double meanAbsoluteError(int[] counts) {
    return UserMean.of(distances, counts);
  }

  /** Root of the mean squared distance. */
  public double rootMeanSquaredError(int[] counts) {
    return Math.sqrt(UserMean.of(squares, counts));
  }

  /** Mean of expected less actual: above 0 where too much was expected. */
  public double bias(int[] counts) {
    return UserMean.of(errors, counts);
  }

  /** Linear correlation. */
  public double pearson(int[] counts) {
    return correlation(expected, actual, counts);
  }

  /** Correlation of the ranks; the same amounts share the mean of their ranks. */
  public double spearman(int[] counts) {
    return correlation(byExpected.ranks(counts), byActual.ranks(counts), counts);
  }

  /**
   * Normalised Gini: the Gini coefficient of the actual amounts in the expected order, divided by
   * the one in their own order; 1 for a perfect ranking, 0 for a random one.
   */
  public double normalizedGini(int[] counts) {
    return gini(byExpected, counts) / gini(byActual, counts);
  }

  /** Share of everything that came from the tenth of the users of whom the most was expected. */
  public double topDecileShare(int[] counts) {
    return topShare(byExpected, counts);
  }

  /** What {@link #topDecileShare} would be for one who knew everything. */
  public double topDecileCeiling(int[] counts) {
    return topShare(byActual, counts);
  }

  /** Expected and actual by tenths of the users, the most expected first. */
  public List<Bin> deciles() {
    return bins(10);
  }

  /** Expected and actual in bins of equal count, the most expected first. */
  public List<Bin> bins(int bins) {
    return Bins.of(byExpected, expected, actual, Bootstrap.everyone(expected.length), bins).means();
  }

  /** Twice the area between the curve of cumulative shares and the diagonal. */
  private double gini(ScoreOrder order, int[] counts) {
    double area = 0;
    double value = 0;
    double users = 0;
    for (int group = 0; group < order.groups(); group++) {
      double mass = order.mass(group, counts);
      double sum = order.sum(group, actual, counts);
      area += mass * (value + sum / 2);
      value += sum;
      users += mass;
    }
    return 2 * area / (users * value) - 1;
  }

  private double topShare(ScoreOrder order, int[] counts) {
    double wanted = TOP * Arrays.stream(counts).asLongStream().sum();
    double users = 0;
    double value = 0;
    for (int group = 0; users < wanted; group++) {
      double mass = order.mass(group, counts);
      double share = mass == 0 ? 0 : Math.min(1, (wanted - users) / mass);
      value += share * order.sum(group, actual, counts);
      users += mass;
    }
    return value / (UserMean.of(actual, counts) * wanted / TOP);
  }

  private static double correlation(double[] x, double[] y, int[] counts) {
    double meanX = UserMean.of(x, counts);
    double meanY = UserMean.of(y, counts);
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int user = 0; user < counts.length; user++) {
      double dx = x[user] - meanX;
      double dy = y[user] - meanY;
      xx += counts[user] * dx * dx;
      yy += counts[user] * dy * dy;
      xy += counts[user] * dx * dy;
    }
    return xy / Math.sqrt(xx * yy);
  }
}
