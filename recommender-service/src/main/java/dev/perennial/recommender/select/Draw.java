package dev.perennial.recommender.select;

import dev.perennial.recommender.policy.Exploration;
import java.util.random.RandomGenerator;

/**
 * Decides which of several candidates comes next. With the exploration's share as probability it is
 * drawn, in proportion to {@code exp(worth / temperature)}, and else it is the one worth most.
 * Drawn rank by rank without putting back, the whole list has the Plackett-Luce distribution, and
 * the product of the probabilities is that of the list.
 */
final class Draw {
  private final Exploration exploration;
  private final RandomGenerator random;

  Draw(Exploration exploration, RandomGenerator random) {
    this.exploration = exploration;
    this.random = random;
  }

  /** The place of the one that comes next, and how probable that was. */
  record Drawn(int place, double probability) {}

  /** Draws one of the first {@code size} of {@code worths}; of equals the first is worth most. */
  Drawn next(double[] worths, int size) {
    int best = 0;
    for (int place = 1; place < size; place++) {
      best = worths[place] > worths[best] ? place : best;
    }
    if (exploration.share() == 0 || size == 1) {
      return new Drawn(best, 1);
    }
    double[] weights = new double[size];
    double all = 0;
    for (int place = 0; place < size; place++) {
      weights[place] = Math.exp((worths[place] - worths[best]) / exploration.temperature());
      all += weights[place];
    }
    int drawn = random.nextDouble() < exploration.share() ? draw(weights, all) : best;
    double decided = drawn == best ? 1 - exploration.share() : 0;
    return new Drawn(drawn, Math.min(1, decided + exploration.share() * weights[drawn] / all));
  }

  private int draw(double[] weights, double all) {
    double left = random.nextDouble() * all;
    for (int place = 0; place < weights.length; place++) {
      left -= weights[place];
      if (left < 0) {
        return place;
      }
    }
    return 0;
  }
}
