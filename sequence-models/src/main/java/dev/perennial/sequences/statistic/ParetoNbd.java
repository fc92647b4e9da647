package dev.perennial.sequences.statistic;

import java.util.Collection;
import java.util.List;

/**
 * The Pareto/NBD model (Schmittlein, Morrison and Colombo, Management Science 33, 1987): orders
 * come as a Poisson process until the user leaves after an exponential time; rates of ordering λ
 * and of leaving μ are gamma distributed over users, independently.
 *
 * <p>The likelihood as in Fader and Hardie, "A note on deriving the Pareto/NBD model" (2005),
 * equations 17 to 20, with R = r + x:
 *
 * <pre>
 * L = α^r β^s Γ(R)/Γ(r) · (E(T) + s (I(t_x) − I(T)))
 * E(τ) = (α + τ)^−R (β + τ)^−s                   no order in (t_x, τ], not left by τ
 * I(τ) = ∫ (α + u)^−R (β + u)^−(s+1) du, u ≥ τ    left at u
 * </pre>
 *
 * Here I is taken relative to E: H(τ) = s I(τ) / E(τ) is the probability that a user with the rates
 * expected at τ leaves before the next order. Euler's transformation of the two hypergeometric
 * functions of the note makes it
 *
 * <pre>
 * H(τ) = s/(R + s) · F(1, R; R + s + 1; (α − β)/(α + τ))                      for α ≥ β
 * H(τ) = s/(R + s) · (α + τ)/(β + τ) · F(1, s + 1; R + s + 1; (β − α)/(β + τ)) for α &lt; β
 * </pre>
 *
 * which lies between 0 and 1 whatever R is, where the functions of the note overflow. What is left,
 * L ∝ E(T) (1 − H(T)) + E(t_x) H(t_x), adds up two numbers that are never negative.
 *
 * @param r shape of the ordering rates
 * @param alpha scale of the ordering rates, in days
 * @param s shape of the leaving rates
 * @param beta scale of the leaving rates, in days
 * @param identified see {@link PurchaseModel#identified()}
 */
public record ParetoNbd(double r, double alpha, double s, double beta, boolean identified)
    implements PurchaseModel {
  private static final double NEGLIGIBLE = 1e-12;

  /**
   * An order a year with great differences between users, half of whom have left after a year and a
   * half.
   */
  private static final List<Parameter> PARAMETERS =
      List.of(
          new Parameter("r", 0.5),
          new Parameter("alpha", 180),
          new Parameter("s", 0.5),
          new Parameter("beta / alpha", 1));

  /** Maximum likelihood; see {@link ParameterFit} for what happens where there is none. */
  public static ParetoNbd fit(Collection<PurchaseSummary> users) {
    GroupedUsers groups = GroupedUsers.of(users);
    ParameterFit fit =
        ParameterFit.of(
            PARAMETERS, point -> groups.logLikelihood(of(point, true)), groups.enough());
    return of(fit.parameters(), fit.identified());
  }

  private static ParetoNbd of(double[] point, boolean identified) {
    return new ParetoNbd(point[0], point[1], point[2], point[1] * point[3], identified);
  }

  @Override
  public double logLikelihood(PurchaseSummary user) {
    return RisingFactorial.log(r, user.repeats())
        + r * Math.log(alpha)
        + s * Math.log(beta)
        - (r + user.repeats()) * Math.log(alpha + user.recency())
        - s * Math.log(beta + user.recency())
        + Math.log(silent(user));
  }

  @Override
  public double probabilityAlive(PurchaseSummary user) {
    return Math.min(1, silentAndStayed(user) / silent(user));
  }

  @Override
  public double expectedOrders(PurchaseSummary user, double days) {
    double rate = (r + user.repeats()) / (alpha + user.age());
    return probabilityAlive(user) * rate * expectedDaysAlive(beta + user.age(), days);
  }

  /** Probability of no order since the last, by someone who was there at the last: L ÷ E(t_x). */
  private double silent(PurchaseSummary user) {
    return silentAndStayed(user) * (1 - leavesFirst(user.repeats(), user.age()))
        + leavesFirst(user.repeats(), user.recency());
  }

  /** Probability of neither order nor leaving since the last order: E(T) ÷ E(t_x). */
  private double silentAndStayed(PurchaseSummary user) {
    double logOrders =
        (r + user.repeats()) * Math.log((alpha + user.recency()) / (alpha + user.age()));
    return Math.exp(logOrders + s * Math.log((beta + user.recency()) / (beta + user.age())));
  }

  /** H(τ): probability that someone who is there at τ leaves before the next order. */
  private double leavesFirst(int repeats, double tau) {
    double shapes = r + repeats + s;
    double orders = alpha + tau;
    double leaving = beta + tau;
    return alpha >= beta
        ? s / shapes * GaussFunction.of(r + repeats, shapes + 1, (alpha - beta) / orders)
        : s
            / shapes
            * (orders / leaving)
            * GaussFunction.of(s + 1, shapes + 1, (beta - alpha) / leaving);
  }

  /** Of the next days, those before someone leaves whose rate is gamma(s, scale). */
  private double expectedDaysAlive(double scale, double days) {
    double log = Math.log1p(days / scale);
    double power = s - 1;
    return Math.abs(power * log) < NEGLIGIBLE
        ? scale * log
        : -scale * Math.expm1(-power * log) / power;
  }
}
