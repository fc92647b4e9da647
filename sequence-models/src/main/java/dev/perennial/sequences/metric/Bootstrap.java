package dev.perennial.sequences.metric;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/**
 * Draws users again and again, with replacement (Efron 1979), to see how much a number depends on
 * who happened to be there. A draw says how often each user counts, so that a metric can walk along
 * users that were sorted once. Whatever is measured in a draw sees the same users: what two methods
 * share cancels out in the difference of their numbers.
 *
 * @param resamples how often users are drawn
 */
public record Bootstrap(int resamples, long seed) {

  /** How often each counts where everyone counts once. */
  public static int[] everyone(int users) {
    int[] counts = new int[users];
    Arrays.fill(counts, 1);
    return counts;
  }

  /** A number of all users, and of every draw. */
  public Estimate estimate(int users, ToDoubleFunction<int[]> metric) {
    double[] draws = new double[resamples];
    int[] draw = {0};
    forEachDraw(users, counts -> draws[draw[0]++] = metric.applyAsDouble(counts));
    return new Estimate(metric.applyAsDouble(everyone(users)), draws);
  }

  /** Hands over how often each user counts, draw by draw; the array is used again for the next. */
  public void forEachDraw(int users, Consumer<int[]> measurement) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] counts = new int[users];
    for (int draw = 0; draw < resamples; draw++) {
      Arrays.fill(counts, 0);
      for (int i = 0; i < users; i++) {
        counts[random.nextInt(users)]++;
      }
      measurement.accept(counts);
    }
  }
}
