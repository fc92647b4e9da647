package dev.perennial.sequences.baseline;

/**
 * How an outcome scatters around the mean that a linear score stands for. Each loss is convex in
 * the score, so that Newton's method finds the one minimum.
 */
public enum Family {
  /** Whether it happens: the score is the log odds. */
  BERNOULLI {
    @Override
    double mean(double score) {
      return 1 / (1 + Math.exp(-score));
    }

    @Override
    double score(double mean) {
      return Math.log(mean / (1 - mean));
    }

    @Override
    double loss(double score, double outcome) {
      return Math.max(score, 0) + Math.log1p(Math.exp(-Math.abs(score))) - outcome * score;
    }

    @Override
    double slope(double score, double outcome) {
      return mean(score) - outcome;
    }

    @Override
    double curvature(double score, double outcome) {
      return mean(score) * (1 - mean(score));
    }
  },

  /** How often: variance = mean; the score is the logarithm of the mean. */
  POISSON {
    @Override
    double loss(double score, double outcome) {
      return Math.exp(score) - outcome * score;
    }

    @Override
    double slope(double score, double outcome) {
      return Math.exp(score) - outcome;
    }

    @Override
    double curvature(double score, double outcome) {
      return Math.exp(score);
    }
  },

  /** How much, often nothing: variance ∝ mean^1.5 (Tweedie 1984); the score is as above. */
  TWEEDIE {
    @Override
    double loss(double score, double outcome) {
      return 2 * outcome * Math.exp(-score / 2) + 2 * Math.exp(score / 2);
    }

    @Override
    double slope(double score, double outcome) {
      return Math.exp(score / 2) - outcome * Math.exp(-score / 2);
    }

    @Override
    double curvature(double score, double outcome) {
      return (Math.exp(score / 2) + outcome * Math.exp(-score / 2)) / 2;
    }
  };

  /** The mean that a score stands for. */
  double mean(double score) {
    return Math.exp(score);
  }

  /** The score that stands for a mean. */
  double score(double mean) {
    return Math.log(mean);
  }

  /** Negative log likelihood, but for what no score changes. */
  abstract double loss(double score, double outcome);

  /** How the loss changes with the score. */
  abstract double slope(double score, double outcome);

  /** How the slope does. */
  abstract double curvature(double score, double outcome);
}
