package dev.perennial.sequences.statistic;

import java.util.Collection;
import java.util.List;
import org.hipparchus.special.Gamma;

/**
 * The Gamma-Gamma model of the value of an order (Fader and Hardie, "The Gamma-Gamma model of
 * monetary value", 2013): a user's orders are gamma distributed with shape p and a scale of the
 * user's own, which is gamma distributed over users; value does not depend on how often one orders.
 *
 * <p>Equation 1a of the note, of x repeats with mean value z:
 *
 * <pre>
 * L = Γ(px + q)/(Γ(px) Γ(q)) · γ^q z^(px − 1) x^(px) / (γ + xz)^(px + q)
 * </pre>
 *
 * @param p shape of a user's orders
 * @param q shape of the users' scales, above 1
 * @param gamma scale of the users' scales, in money
 * @param identified see {@link PurchaseModel#identified()}
 */
public record GammaGamma(double p, double q, double gamma, boolean identified) {
  /** With fewer users who came back, the likelihood is not to be trusted with three parameters. */
  private static final int ENOUGH_RETURNED = 30;

  /** Orders vary by 40 % around a user's own mean, and those means by 70 % around the store's. */
  private static final List<Parameter> PARAMETERS =
      List.of(new Parameter("p", 6), new Parameter("q - 1", 3), new Parameter("gamma / mean", 0.5));

  /**
   * Maximum likelihood over the users with repeats of some value; see {@link ParameterFit} for what
   * happens where there is none. Without any such user an order is expected to be worth 1.
   */
  public static GammaGamma fit(Collection<PurchaseSummary> users) {
    List<PurchaseSummary> valued =
        users.stream().filter(user -> user.repeats() > 0 && user.meanValue() > 0).toList();
    double mean = valued.stream().mapToDouble(PurchaseSummary::meanValue).average().orElse(1);
    ParameterFit fit =
        ParameterFit.of(
            PARAMETERS,
            point -> of(point, mean, true).sumOfLogLikelihoods(valued),
            valued.size() >= ENOUGH_RETURNED);
    return of(fit.parameters(), mean, fit.identified());
  }

  private static GammaGamma of(double[] point, double mean, boolean identified) {
    return new GammaGamma(point[0], point[1] + 1, point[2] * mean, identified);
  }

  private double sumOfLogLikelihoods(List<PurchaseSummary> users) {
    double sum = 0;
    double constant = q * Math.log(gamma) - Gamma.logGamma(q);
    for (PurchaseSummary user : users) {
      double shape = p * user.repeats();
      double z = user.meanValue();
      sum +=
          constant
              + Gamma.logGamma(shape + q)
              - Gamma.logGamma(shape)
              - Math.log(z)
              - shape * Math.log1p(gamma / (user.repeats() * z))
              - q * Math.log(gamma + user.repeats() * z);
    }
    return sum;
  }

  /** Expected value of the user's next order: between the user's own mean and everyone's. */
  public double expectedOrderValue(PurchaseSummary user) {
    return p * (gamma + user.repeats() * user.meanValue()) / (p * user.repeats() + q - 1);
  }
}
