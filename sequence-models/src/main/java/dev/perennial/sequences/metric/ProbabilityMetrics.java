package dev.perennial.sequences.metric;

import java.util.List;

/** How good the probabilities of a yes-or-no outcome were for users that all count once. */
public final class ProbabilityMetrics {
  private ProbabilityMetrics() {}

  /**
   * One answer and its truth.
   *
   * @param score a probability, where the metric needs one
   */
  public record Scored(double score, boolean happened) {}

  /** As {@link Probabilities#auc}. */
  public static double auc(List<Scored> answers) {
    return probabilities(answers).auc(everyone(answers));
  }

  /** As {@link Probabilities#prAuc}. */
  public static double prAuc(List<Scored> answers) {
    return probabilities(answers).prAuc(everyone(answers));
  }

  /** As {@link Probabilities#logLoss}. */
  public static double logLoss(List<Scored> answers) {
    return probabilities(answers).logLoss(everyone(answers));
  }

  /** As {@link Probabilities#brier}. */
  public static double brier(List<Scored> answers) {
    return probabilities(answers).brier(everyone(answers));
  }

  /** As {@link Probabilities#calibrationError}. */
  public static double calibrationError(List<Scored> answers, int bins) {
    return probabilities(answers).calibrationError(everyone(answers), bins);
  }

  private static Probabilities probabilities(List<Scored> answers) {
    boolean[] happened = new boolean[answers.size()];
    for (int user = 0; user < happened.length; user++) {
      happened[user] = answers.get(user).happened();
    }
    return new Probabilities(answers.stream().mapToDouble(Scored::score).toArray(), happened);
  }

  private static int[] everyone(List<Scored> answers) {
    return Bootstrap.everyone(answers.size());
  }
}
