package dev.perennial.sequences.statistic;

import java.util.Collection;

/**
 * A model of users who order at a rate of their own until they silently leave for good, with rates
 * and times of leaving that differ between users by some distribution. Days throughout.
 */
public sealed interface PurchaseModel permits BgNbd, ParetoNbd {

  /**
   * Log-likelihood of one user, per day: in weeks it is larger by repeats × ln 7, with parameters
   * of time divided by 7.
   */
  double logLikelihood(PurchaseSummary user);

  /** Probability that the user has not left. */
  double probabilityAlive(PurchaseSummary user);

  /** Expected number of orders in the next days. */
  double expectedOrders(PurchaseSummary user, double days);

  /**
   * Whether the likelihood has its maximum at these parameters; false where the data says too
   * little and a prior decided.
   */
  boolean identified();

  /** Log-likelihood of all users, who are independent of each other. */
  default double logLikelihood(Collection<PurchaseSummary> users) {
    return users.stream().mapToDouble(this::logLikelihood).sum();
  }

  /**
   * Probability of no order in the next days. The likelihood speaks of a user whose last order was
   * at t_x and who was silent until T; the user who goes on being silent until T + t is the same
   * with a greater T, so that the probability is the ratio of the two.
   */
  default double probabilityOfNone(PurchaseSummary user, double days) {
    return Math.min(1, Math.exp(logLikelihood(user.silentFor(days)) - logLikelihood(user)));
  }
}
