package dev.perennial.sequences.blend;

/** What a mixed word costs, as a convex function of it; but for what no word changes. */
enum Deviance {
  /** Log loss of log odds. */
  BERNOULLI {
    @Override
    double loss(double mixed, double outcome) {
      return Math.max(mixed, 0) + Math.log1p(Math.exp(-Math.abs(mixed))) - outcome * mixed;
    }

    @Override
    double slope(double mixed, double outcome) {
      return 1 / (1 + Math.exp(-mixed)) - outcome;
    }
  },

  /** Poisson's law of a mean, which may be an amount: the few largest don't decide alone. */
  POISSON {
    @Override
    double loss(double mixed, double outcome) {
      return mixed - outcome * Math.log(mixed);
    }

    @Override
    double slope(double mixed, double outcome) {
      return 1 - outcome / mixed;
    }
  };

  abstract double loss(double mixed, double outcome);

  /** How the loss changes with the word. */
  abstract double slope(double mixed, double outcome);
}
