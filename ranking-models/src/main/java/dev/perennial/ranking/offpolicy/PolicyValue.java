package dev.perennial.ranking.offpolicy;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.sequences.metric.Bootstrap;
import dev.perennial.sequences.metric.Estimate;
import dev.perennial.sequences.metric.UserMean;
import java.util.Arrays;
import java.util.List;

/**
 * What a policy would have earned for each item shown, estimated from the log of another one.
 *
 * <p>What was shown counts as much more as the policy would have shown it more often: the weight is
 * its probability over the logged propensity (inverse propensity scoring, Horvitz and Thompson
 * 1952). That is right on average and varies much where weights are large. Dividing by the sum of
 * the weights (SNIPS, Swaminathan and Joachims 2015) varies less for a small bias. The doubly
 * robust estimate (Dudík, Langford and Li 2011) takes a model's word for all items and corrects it
 * by the weighted errors on what was shown: right where either the model or the propensities are.
 *
 * <p>None of them knows anything of items that the log never shows: the policy must not show what
 * the logging one could not.
 *
 * @param effectiveSize how many unweighted observations say as much: (Σw)² ÷ Σw²; an estimate of a
 *     large log with a small one is worth little
 */
public record PolicyValue(
    Estimate ips, Estimate snips, Estimate doublyRobust, double effectiveSize) {

  /** Estimates with intervals over the log's entries. */
  public static <C> PolicyValue of(
      List<Shown<C>> log, Policy<C> policy, RewardModel<C> model, Bootstrap bootstrap) {
    check(!log.isEmpty(), "nothing was logged");
    int size = log.size();
    double[] weights = new double[size];
    double[] weighted = new double[size];
    double[] corrected = new double[size];
    for (int i = 0; i < size; i++) {
      Shown<C> shown = log.get(i);
      double[] probabilities = policy.probabilities(shown.context());
      double error = shown.reward() - model.expected(shown.context(), shown.item());
      weights[i] = probabilities[shown.item()] / shown.propensity();
      weighted[i] = weights[i] * shown.reward();
      corrected[i] = expected(probabilities, shown.context(), model) + weights[i] * error;
    }
    return new PolicyValue(
        bootstrap.estimate(size, counts -> UserMean.of(weighted, counts)),
        bootstrap.estimate(
            size, counts -> UserMean.of(weighted, counts) / UserMean.of(weights, counts)),
        bootstrap.estimate(size, counts -> UserMean.of(corrected, counts)),
        effectiveSize(weights));
  }

  private static <C> double expected(double[] probabilities, C context, RewardModel<C> model) {
    double sum = 0;
    for (int item = 0; item < probabilities.length; item++) {
      if (probabilities[item] > 0) {
        sum += probabilities[item] * model.expected(context, item);
      }
    }
    return sum;
  }

  private static double effectiveSize(double[] weights) {
    double sum = Arrays.stream(weights).sum();
    return sum * sum / Arrays.stream(weights).map(weight -> weight * weight).sum();
  }
}
