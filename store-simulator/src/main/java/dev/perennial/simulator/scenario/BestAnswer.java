package dev.perennial.simulator.scenario;

import dev.perennial.simulator.life.Population;
import java.util.List;

/**
 * The chance that a user orders nothing in a span to come, given everything that could be seen of
 * when they came, under the very laws that the users were drawn from. It is exact: no fit, no
 * sampling.
 *
 * <p>The idea: in trading time the season and the weekly rhythm are gone, and what is left has a
 * conjugate prior. Let a user's order rate be λ ~ Gamma(r, α), visits without an order come at κλ
 * for the κ of the user's style (at εκλ once they have left), and the chance to leave after an
 * order be p ~ Beta(a, b). After K orders, x of them after the first visit, with n looks in T
 * trading days, two pasts are possible for each style:
 *
 * <ul>
 *   <li>still there: λ<sup>x+n</sup> κ<sup>n</sup> e<sup>−λ(1+κ)T</sup> (1−p)<sup>K</sup>
 *   <li>left with the last order, at t: λ<sup>x+n</sup> κ<sup>n</sup> ε<sup>m</sup> e<sup>−λ((1+κ)t
 *       + εκ(T−t))</sup> (1−p)<sup>K−1</sup> p, where m of the looks came after t
 * </ul>
 *
 * Integrated over λ and p each is a product of gamma and beta functions, of which most cancel. Who
 * has not ordered yet left with the first visit with the chance {@link Population#bounceShare}. Who
 * is still there orders nothing in Δ more trading days with the chance ((α + (1+κ)T) / (α + (1+κ)T
 * + Δ))<sup>r+x+n</sup>.
 *
 * <p>It is conditioned on the instants of all orders and of all visits without one. Channel, items,
 * prices, ratings, refunds and shares say nothing more about the future orders' times: what happens
 * in a visit is drawn independently of them, and the channel decides only whether the first visit
 * ends with an order, which is seen.
 *
 * <p>After Fader, Hardie and Lee, "Counting Your Customers" the Easy Way (2005), extended by the
 * visits without an order and by time that runs unevenly.
 */
final class BestAnswer {
  private final Population population;

  BestAnswer(Population population) {
    this.population = population;
  }

  /**
   * @param ahead the length of the span to come, in trading days
   */
  double noOrder(History history, double ahead) {
    List<Population.Style> styles = population.styles();
    double[] there = new double[styles.size()];
    double[] left = new double[styles.size()];
    double most = Double.NEGATIVE_INFINITY;
    for (int style = 0; style < styles.size(); style++) {
      there[style] = logStillThere(history, styles.get(style));
      left[style] = logLeft(history, styles.get(style));
      most = Math.max(most, Math.max(there[style], left[style]));
    }
    double all = 0;
    double ordering = 0;
    for (int style = 0; style < styles.size(); style++) {
      double stillThere = StrictMath.exp(there[style] - most);
      all += stillThere + StrictMath.exp(left[style] - most);
      ordering += stillThere * orders(history, styles.get(style), ahead);
    }
    return 1 - ordering / all;
  }

  private double logStillThere(History history, Population.Style style) {
    double exposure = (1 + style.visitsPerOrder()) * history.untilNow();
    return logRate(history, style, exposure) + logStays(history);
  }

  private double logLeft(History history, Population.Style style) {
    double dim = population.afterglow() * style.visitsPerOrder();
    double exposure =
        (1 + style.visitsPerOrder()) * history.untilLastOrder()
            + dim * (history.untilNow() - history.untilLastOrder());
    double looks =
        history.looksAfter() == 0
            ? 0
            : history.looksAfter() * StrictMath.log(population.afterglow());
    return logRate(history, style, exposure) + looks + logLeaves(history);
  }

  /** The rate integrated out; what all pasts share is left away. */
  private double logRate(History history, Population.Style style, double exposure) {
    int looks = history.looksBefore() + history.looksAfter();
    return StrictMath.log(style.share())
        + looks * StrictMath.log(style.visitsPerOrder())
        - shape(history) * StrictMath.log(population.rateScale() + exposure);
  }

  private double logStays(History history) {
    return StrictMath.log(
        history.orders() == 0
            ? 1 - population.bounceShare()
            : population.leaveB() + history.orders() - 1);
  }

  private double logLeaves(History history) {
    return StrictMath.log(history.orders() == 0 ? population.bounceShare() : population.leaveA());
  }

  private double orders(History history, Population.Style style, double ahead) {
    double scale = population.rateScale() + (1 + style.visitsPerOrder()) * history.untilNow();
    return 1 - StrictMath.pow(scale / (scale + ahead), shape(history));
  }

  private double shape(History history) {
    return population.rateShape() + history.later() + history.looksBefore() + history.looksAfter();
  }
}
