package dev.perennial.simulator.world;

import java.util.Arrays;

/**
 * How a user comes to the store the first time, what that costs, and how often they buy at once.
 */
public enum Channel {
  ORGANIC_SEARCH("organic-search", .28, 0.80, .34),
  PAID_SEARCH("paid-search", .22, 9.50, .38),
  SOCIAL("social", .20, 6.20, .20),
  REFERRAL("referral", .12, 5.00, .48),
  NEWSLETTER("newsletter", .10, 1.40, .42),
  MARKETPLACE("marketplace", .08, 11.00, .52);

  private static final double[] SHARES = shares();

  private final String label;
  private final double share;
  private final double meanCost;
  private final double firstVisitOrders;

  Channel(String label, double share, double meanCost, double firstVisitOrders) {
    this.label = label;
    this.share = share;
    this.meanCost = meanCost;
    this.firstVisitOrders = firstVisitOrders;
  }

  public static Channel oneOf(Chance chance) {
    return values()[chance.oneOf(SHARES)];
  }

  /** Its name in the data. */
  public String label() {
    return label;
  }

  /** The mean cost of a user, in the store's currency. */
  public double meanCost() {
    return meanCost;
  }

  /** The chance that the first visit ends with an order. */
  public double firstVisitOrders() {
    return firstVisitOrders;
  }

  private static double[] shares() {
    double[] shares = Arrays.stream(values()).mapToDouble(channel -> channel.share).toArray();
    return Cumulative.of(shares);
  }
}
