package dev.perennial.simulator.world;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * A stream of chance for one purpose of one thing: the same seed, purpose and index give the same
 * draws on every machine, and no stream depends on how many others there are.
 */
public final class Chance {
  private final RandomGenerator random;

  private Chance(RandomGenerator random) {
    this.random = random;
  }

  public static Chance of(long seed, String purpose, long index) {
    return new Chance(new SplittableRandom(seed(seed, purpose, index)));
  }

  /** A seed for one purpose of one thing. */
  public static long seed(long seed, String purpose, long index) {
    return mixed(mixed(mixed(seed) + purpose.hashCode()) + index);
  }

  /** A fixed number in [0, 1) for a pair of numbers: what is personal and never changes. */
  public static double fixed(long seed, long index) {
    return (mixed(mixed(seed) + index) >>> 11) * 0x1.0p-53;
  }

  public double uniform() {
    return random.nextDouble();
  }

  public double uniform(double from, double to) {
    return from + (to - from) * random.nextDouble();
  }

  /** A whole number in [0, bound). */
  public int below(int bound) {
    return random.nextInt(bound);
  }

  public boolean happens(double probability) {
    return random.nextDouble() < probability;
  }

  public <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** The index into ascending cumulative weights, each with the chance of its own weight. */
  public int oneOf(double[] cumulativeWeights) {
    return Cumulative.indexOf(
        cumulativeWeights, random.nextDouble() * cumulativeWeights[cumulativeWeights.length - 1]);
  }

  public double normal() {
    return random.nextGaussian();
  }

  public double exponential(double rate) {
    return random.nextExponential() / rate;
  }

  /** Whole numbers of a Poisson law; meant for small means. */
  public int poisson(double mean) {
    int count = 0;
    for (double waited = random.nextExponential(); waited < mean; count++) {
      waited += random.nextExponential();
    }
    return count;
  }

  /** Gamma(shape, rate), mean shape / rate, by Marsaglia and Tsang (2000). */
  public double gamma(double shape, double rate) {
    if (shape < 1) {
      return gamma(shape + 1, rate) * StrictMath.pow(random.nextDouble(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = random.nextGaussian();
      double v = (1 + c * x) * (1 + c * x) * (1 + c * x);
      if (v > 0
          && StrictMath.log(1 - random.nextDouble())
              < x * x / 2 + d - d * v + d * StrictMath.log(v)) {
        return d * v / rate;
      }
    }
  }

  /** Beta(a, b), mean a / (a + b). */
  public double beta(double a, double b) {
    double x = gamma(a, 1);
    return x / (x + gamma(b, 1));
  }

  private static long mixed(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
