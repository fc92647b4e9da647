package dev.perennial.sequences.statistic;

import java.util.Collection;

/** What the statistical models have learned of a store: how its users order, leave and spend. */
public record PurchaseStatistics(ParetoNbd paretoNbd, BgNbd bgNbd, GammaGamma gammaGamma) {

  /**
   * Fits all three to the users who have purchased. It never fails: a model that the data does not
   * identify falls back to the beliefs stated in its class, as far as the data leaves them.
   */
  public static PurchaseStatistics fit(Collection<PurchaseSummary> users) {
    return new PurchaseStatistics(ParetoNbd.fit(users), BgNbd.fit(users), GammaGamma.fit(users));
  }

  /** Whether the data alone has decided all parameters. */
  public boolean identified() {
    return paretoNbd.identified() && bgNbd.identified() && gammaGamma.identified();
  }
}
