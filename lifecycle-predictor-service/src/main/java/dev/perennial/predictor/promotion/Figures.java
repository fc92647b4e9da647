package dev.perennial.predictor.promotion;

import dev.perennial.sequences.metric.ProbabilityMetrics;
import dev.perennial.sequences.metric.ProbabilityMetrics.Scored;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How good churn probabilities were on a closed window.
 *
 * @param logLoss the lower, the better
 * @param auc area under the ROC curve; NaN where all users had the same outcome
 * @param calibrationError expected calibration error in ten bins of equal count
 * @param calibrationErrorByChance what that error would be on average, were every probability true:
 *     with few users, chance alone moves a bin's share away from its mean probability
 */
public record Figures(
    double logLoss, double auc, double calibrationError, double calibrationErrorByChance) {
  private static final int BINS = 10;

  static Figures of(List<Scored> answers) {
    return new Figures(
        ProbabilityMetrics.logLoss(answers),
        ProbabilityMetrics.auc(answers),
        ProbabilityMetrics.calibrationError(answers, BINS),
        byChance(answers));
  }

  /** How much of the calibration error chance does not explain. */
  public double miscalibration() {
    return Math.max(0, calibrationError - calibrationErrorByChance);
  }

  /**
   * The sum of n independent outcomes of true probability p is about normal with variance Σp(1−p),
   * so its mean absolute deviation is √(2/π · Σp(1−p)); summed over the bins, by users.
   */
  private static double byChance(List<Scored> answers) {
    List<Scored> ascending =
        answers.stream().sorted(Comparator.comparingDouble(Scored::score)).toList();
    long size = ascending.size();
    return IntStream.range(0, BINS)
        .mapToObj(
            bin -> ascending.subList((int) (bin * size / BINS), (int) ((bin + 1) * size / BINS)))
        .mapToDouble(bin -> bin.stream().mapToDouble(one -> one.score() * (1 - one.score())).sum())
        .map(variance -> Math.sqrt(2 / Math.PI * variance) / size)
        .sum();
  }
}
