package dev.perennial.sequences.statistic;

import java.util.Collection;
import java.util.List;

/**
 * The BG/NBD model (Fader, Hardie and Lee, "Counting your customers the easy way", Marketing
 * Science 24, 2005): orders come as a Poisson process, and after every repeat the user leaves with
 * a probability of their own; the rates are gamma, the probabilities beta distributed over users.
 *
 * <p>Equation 6 of the paper, with R = r + x:
 *
 * <pre>
 * L = Γ(R)/Γ(r) α^r · B(a, b + x)/B(a, b) · ((α + T)^−R + [x &gt; 0] a/(b + x − 1) (α + t_x)^−R)
 * </pre>
 *
 * <p>Expected orders (equation 10) hold a hypergeometric function that is 0/0 at a = 1 and
 * alternates in sign for some x. Expanding it in the number N of chances to order, which the next
 * days bring to someone who never leaves, gives a series of positive numbers only:
 *
 * <pre>
 * E(orders) = P(alive) · Σ P(N = n) S(n),   N ~ NBD(R, t/(α + T + t))
 * S(n) = Σ (b + x)_j/(a + b + x)_j, j &lt; n      orders out of n chances, before leaving
 * </pre>
 *
 * It is cut off where what is left is below 1e-12 of the sum, or after 100,000 terms, which takes t
 * &gt; 3,000 (α + T).
 *
 * @param r shape of the ordering rates
 * @param alpha scale of the ordering rates, in days
 * @param a first shape of the probabilities of leaving
 * @param b second shape of the probabilities of leaving
 * @param identified see {@link PurchaseModel#identified()}
 */
public record BgNbd(double r, double alpha, double a, double b, boolean identified)
    implements PurchaseModel {
  private static final double PRECISION = 1e-12;
  private static final int MAX_CHANCES = 100_000;
  private static final double NEARLY_OVERFLOWN = 1e200;

  /** An order a year with great differences between users; every sixth order is the last. */
  private static final List<Parameter> PARAMETERS =
      List.of(
          new Parameter("r", 0.5),
          new Parameter("alpha", 180),
          new Parameter("a", 0.5),
          new Parameter("b", 2.5));

  /** Maximum likelihood; see {@link ParameterFit} for what happens where there is none. */
  public static BgNbd fit(Collection<PurchaseSummary> users) {
    GroupedUsers groups = GroupedUsers.of(users);
    ParameterFit fit =
        ParameterFit.of(
            PARAMETERS, point -> groups.logLikelihood(of(point, true)), groups.enough());
    return of(fit.parameters(), fit.identified());
  }

  private static BgNbd of(double[] point, boolean identified) {
    return new BgNbd(point[0], point[1], point[2], point[3], identified);
  }

  @Override
  public double logLikelihood(PurchaseSummary user) {
    int x = user.repeats();
    return RisingFactorial.log(r, x)
        + r * Math.log(alpha)
        + RisingFactorial.log(b, x)
        - RisingFactorial.log(a + b, x)
        - (r + x) * Math.log(alpha + user.recency())
        + Math.log(silentAndStayed(user) + left(user));
  }

  @Override
  public double probabilityAlive(PurchaseSummary user) {
    double stayed = silentAndStayed(user);
    return stayed / (stayed + left(user));
  }

  @Override
  public double expectedOrders(PurchaseSummary user, double days) {
    double scale = alpha + user.age();
    return probabilityAlive(user)
        * ordersIfAlive(r + user.repeats(), b + user.repeats(), days / (scale + days));
  }

  /** Odds of no order since the last and of being there, against staying after that order. */
  private double silentAndStayed(PurchaseSummary user) {
    return Math.exp(
        (r + user.repeats()) * Math.log((alpha + user.recency()) / (alpha + user.age())));
  }

  /** Odds of having left after the last order, against having stayed then. */
  private double left(PurchaseSummary user) {
    return user.repeats() == 0 ? 0 : a / (b + user.repeats() - 1);
  }

  /** Σ P(N = n) S(n); the probabilities are kept unnormalised, as multiples of P(N = 0). */
  private double ordersIfAlive(double shape, double stays, double z) {
    double weight = 1;
    double weights = 1;
    double order = 1;
    double orders = 0;
    double sum = 0;
    for (int n = 1; n <= MAX_CHANCES; n++) {
      weight *= (shape + n - 1) / n * z;
      orders += order;
      order *= (stays + n - 1) / (a + stays + n - 1);
      weights += weight;
      sum += weight * orders;
      double ratio = (shape + n) / (n + 1) * z;
      if (ratio < 1 && weight * (orders + 1 / (1 - ratio)) <= PRECISION * sum * (1 - ratio)) {
        break;
      }
      if (weights > NEARLY_OVERFLOWN) {
        weight /= NEARLY_OVERFLOWN;
        weights /= NEARLY_OVERFLOWN;
        sum /= NEARLY_OVERFLOWN;
      }
    }
    return sum / weights;
  }
}
