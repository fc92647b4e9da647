package dev.perennial.sequences.metric;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How good scores and probabilities of a yes-or-no outcome were. Users with the same score are
 * never put in an order: every metric gives them the same share.
 */
public final class ProbabilityMetrics {
  private static final double SURE = 1e-7;

  private ProbabilityMetrics() {}

  /**
   * One answer and its truth.
   *
   * @param score a probability, where the metric needs one
   */
  public record Scored(double score, boolean happened) {}

  /**
   * Area under the ROC curve: how often one to whom it happened has the higher score than one to
   * whom it did not; ties count half. NaN where all had the same outcome.
   */
  public static double auc(List<Scored> answers) {
    List<Scored> ascending = sorted(answers, Comparator.comparingDouble(Scored::score));
    double positives = count(answers);
    double negatives = answers.size() - positives;
    double wins = 0;
    double below = 0;
    for (int from = 0; from < ascending.size(); ) {
      int to = tieEnd(ascending, from);
      double happened = count(ascending.subList(from, to));
      double not = to - from - happened;
      wins += happened * (below + not / 2);
      below += not;
      from = to;
    }
    return wins / (positives * negatives);
  }

  /** Average precision: the area under the precision-recall curve, in steps. */
  public static double prAuc(List<Scored> answers) {
    List<Scored> descending = sorted(answers, Comparator.comparingDouble(s -> -s.score()));
    double positives = count(answers);
    double area = 0;
    double found = 0;
    for (int from = 0; from < descending.size(); ) {
      int to = tieEnd(descending, from);
      double happened = count(descending.subList(from, to));
      found += happened;
      area += happened / positives * (found / to);
      from = to;
    }
    return area;
  }

  /** Mean of −ln p of what happened; p is kept 1e-7 away from 0 and 1. */
  public static double logLoss(List<Scored> answers) {
    return answers.stream()
        .mapToDouble(answer -> -Math.log(answer.happened() ? sure(answer) : 1 - sure(answer)))
        .average()
        .orElse(Double.NaN);
  }

  private static double sure(Scored answer) {
    return Math.clamp(answer.score(), SURE, 1 - SURE);
  }

  /** Mean squared distance of the probability from what happened. */
  public static double brier(List<Scored> answers) {
    return answers.stream()
        .mapToDouble(answer -> Math.pow(answer.score() - (answer.happened() ? 1 : 0), 2))
        .average()
        .orElse(Double.NaN);
  }

  /**
   * Expected calibration error: in bins of equal count by probability, how far the mean probability
   * is from the share to whom it happened, weighted by the bins' sizes.
   */
  public static double calibrationError(List<Scored> answers, int bins) {
    List<Scored> ascending = sorted(answers, Comparator.comparingDouble(Scored::score));
    int size = ascending.size();
    return IntStream.range(0, bins)
        .mapToObj(
            bin ->
                ascending.subList(
                    (int) ((long) bin * size / bins), (int) ((long) (bin + 1) * size / bins)))
        .mapToDouble(bin -> Math.abs(scores(bin) - count(bin)) / size)
        .sum();
  }

  private static double scores(List<Scored> answers) {
    return answers.stream().mapToDouble(Scored::score).sum();
  }

  private static double count(List<Scored> answers) {
    return answers.stream().filter(Scored::happened).count();
  }

  private static List<Scored> sorted(List<Scored> answers, Comparator<Scored> order) {
    return answers.stream().sorted(order).toList();
  }

  private static int tieEnd(List<Scored> sorted, int from) {
    int to = from + 1;
    while (to < sorted.size() && sorted.get(to).score() == sorted.get(from).score()) {
      to++;
    }
    return to;
  }
}
