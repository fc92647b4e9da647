package dev.perennial.sequences.metric;

import static dev.perennial.model.json.Checks.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Probabilities of a yes-or-no outcome beside what happened. Every metric takes how often each user
 * counts: once for all of them, as drawn in a {@link Bootstrap}. Users with the same score are
 * never put in an order: every metric gives them the same share.
 */
public final class Probabilities {
  private static final double SURE = 1e-7;

  private final double[] probabilities;
  private final double[] happened;
  private final double[] logLosses;
  private final double[] squares;
  private final ScoreOrder ascending;
  private final ScoreOrder descending;

  /**
   * Sorts the users once.
   *
   * @param probabilities for the order alone, any scores
   */
  public Probabilities(double[] probabilities, boolean[] happened) {
    int size = probabilities.length;
    check(size == happened.length, "%d answers for %d users", size, happened.length);
    this.probabilities = probabilities.clone();
    this.happened = new double[size];
    logLosses = new double[size];
    squares = new double[size];
    for (int user = 0; user < size; user++) {
      double truth = happened[user] ? 1 : 0;
      double sure = Math.clamp(probabilities[user], SURE, 1 - SURE);
      this.happened[user] = truth;
      logLosses[user] = -Math.log(happened[user] ? sure : 1 - sure);
      squares[user] = (probabilities[user] - truth) * (probabilities[user] - truth);
    }
    ascending = ScoreOrder.of(probabilities);
    descending = ascending.reversed();
  }

  /**
   * Area under the ROC curve: how often one to whom it happened has the higher score than one to
   * whom it did not; ties count half. NaN where all had the same outcome.
   */
  public double auc(int[] counts) {
    double wins = 0;
    double negatives = 0;
    double positives = 0;
    for (int group = 0; group < ascending.groups(); group++) {
      double yes = ascending.sum(group, happened, counts);
      double no = ascending.mass(group, counts) - yes;
      wins += yes * (negatives + no / 2);
      positives += yes;
      negatives += no;
    }
    return wins / (positives * negatives);
  }

  /** Average precision: the area under the precision-recall curve, in steps. */
  public double prAuc(int[] counts) {
    double area = 0;
    double found = 0;
    double taken = 0;
    for (int group = 0; group < descending.groups(); group++) {
      double yes = descending.sum(group, happened, counts);
      found += yes;
      taken += descending.mass(group, counts);
      area += yes == 0 ? 0 : yes * found / taken;
    }
    return area / found;
  }

  /** Mean of −ln p of what happened; p is kept 1e-7 away from 0 and 1. */
  public double logLoss(int[] counts) {
    return UserMean.of(logLosses, counts);
  }

  /** Mean squared distance of the probability from what happened. */
  public double brier(int[] counts) {
    return UserMean.of(squares, counts);
  }

  /**
   * Expected calibration error: in bins of equal count by probability, how far the mean probability
   * is from the share to whom it happened.
   */
  public double calibrationError(int[] counts, int bins) {
    return Bins.of(ascending, probabilities, happened, counts, bins).meanGap();
  }

  /** The bins of the calibration error, lowest probability first, everyone counted once. */
  public List<Bin> reliability(int bins) {
    return Bins.of(ascending, probabilities, happened, everyone(), bins).means();
  }

  /** What comes of calling "yes" whoever has at least this probability. */
  public Decisions decisions(int[] counts, double threshold) {
    double called = 0;
    double right = 0;
    double positives = 0;
    double users = 0;
    for (int user = 0; user < counts.length; user++) {
      boolean yes = probabilities[user] >= threshold;
      users += counts[user];
      positives += counts[user] * happened[user];
      called += yes ? counts[user] : 0;
      right += yes ? counts[user] * happened[user] : 0;
    }
    return new Decisions(users, positives, called, right);
  }

  /** The ROC curve from (0, 0) to (1, 1), everyone counted once. */
  public List<Point> roc() {
    int[] everyone = everyone();
    double all = Arrays.stream(happened).sum();
    List<Point> curve = new ArrayList<>(List.of(new Point(0, 0)));
    double yes = 0;
    double taken = 0;
    for (int group = 0; group < descending.groups(); group++) {
      yes += descending.sum(group, happened, everyone);
      taken += descending.mass(group, everyone);
      curve.add(new Point((taken - yes) / (happened.length - all), yes / all));
    }
    return curve;
  }

  private int[] everyone() {
    return Bootstrap.everyone(probabilities.length);
  }

  /**
   * A point of the ROC curve.
   *
   * @param falseAlarms share of those to whom it did not happen that are called
   * @param found share of those to whom it happened that are called
   */
  public record Point(double falseAlarms, double found) {}
}
