package dev.perennial.ranking.factor;

import dev.perennial.ranking.method.Method;
import java.util.List;

/** The methods that factorise who did what, each by another measure of what is a good fit. */
public final class FactorMethods {
  private FactorMethods() {}

  /** All of them with their usual settings. */
  public static List<Method> all() {
    return List.of(
        new ImplicitAls(ImplicitAls.Settings.USUAL),
        new BayesianRanking(BayesianRanking.Settings.USUAL),
        new TruncatedSvd(TruncatedSvd.Settings.USUAL),
        new NonNegative(NonNegative.Settings.USUAL));
  }
}
