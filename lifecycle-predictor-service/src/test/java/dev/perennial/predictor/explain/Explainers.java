package dev.perennial.predictor.explain;

/** The explainer of the service, for tests of other packages. */
public final class Explainers {
  private Explainers() {}

  public static Explainer all() {
    return new Explainer(ExplainConfiguration.drivers());
  }
}
