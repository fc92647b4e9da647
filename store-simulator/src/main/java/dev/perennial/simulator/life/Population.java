package dev.perennial.simulator.life;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.json.Checks;
import java.util.List;

/**
 * How users differ in what decides when they order: the laws that their hidden rates are drawn
 * from.
 *
 * <p>Orders of a user who has not left come as a Poisson process in trading time whose rate is
 * Gamma distributed over the users. After every order the user leaves for good with a chance of
 * their own, Beta distributed (BG/NBD, with the first order as a first occasion to leave). A visit
 * without an order comes at {@code visitsPerOrder} times the user's order rate, and hardly ever
 * once they have left.
 *
 * @param rateShape shape of the gamma law of the orders' rates: the smaller, the more users differ
 * @param meanDaysBetweenOrders 1 ÷ the mean rate, in trading days
 * @param leaveA first parameter of the beta law of leaving after an order
 * @param leaveB second parameter; the mean is a / (a + b)
 * @param bounceShare of those who do not order on the first visit, those who left with it
 * @param afterglow by how much rarer the visits of a user are who has left, 0 to 1
 * @param styles how much the kinds of users look around; the shares sum to 1
 */
public record Population(
    double rateShape,
    double meanDaysBetweenOrders,
    double leaveA,
    double leaveB,
    double bounceShare,
    double afterglow,
    List<Style> styles) {

  private static final double TOLERANCE = 1e-9;

  /**
   * How much a kind of user looks around.
   *
   * @param share its weight among the users
   * @param visitsPerOrder visits without an order for every one with, above 0
   */
  public record Style(double share, double visitsPerOrder) {
    public Style {
      Checks.inRange("share", share, 0, 1);
      positive("visitsPerOrder", visitsPerOrder);
    }
  }

  public Population {
    positive("rateShape", rateShape);
    positive("meanDaysBetweenOrders", meanDaysBetweenOrders);
    positive("leaveA", leaveA);
    positive("leaveB", leaveB);
    Checks.inRange("bounceShare", bounceShare, 0, 1);
    Checks.inRange("afterglow", afterglow, 0, 1);
    styles = List.copyOf(styles);
    double shares = styles.stream().mapToDouble(Style::share).sum();
    check(
        Math.abs(shares - 1) < TOLERANCE,
        "the styles' shares must sum to 1, but sum to %s",
        shares);
  }

  /** A shop for daily things: an order about every other week while it lasts. */
  public static Population typical() {
    return new Population(
        1.5,
        19,
        .8,
        8.2,
        .5,
        .05,
        List.of(new Style(.3, .6), new Style(.45, 1.6), new Style(.25, 3.6)));
  }

  /** The second parameter of the gamma law, in trading days. */
  public double rateScale() {
    return rateShape * meanDaysBetweenOrders;
  }

  private static void positive(String field, double value) {
    check(value > 0 && Double.isFinite(value), "%s must be positive, but is %s", field, value);
  }
}
