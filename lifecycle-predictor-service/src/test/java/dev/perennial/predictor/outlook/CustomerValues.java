package dev.perennial.predictor.outlook;

/** How tests count value. */
public final class CustomerValues {
  private CustomerValues() {}

  /** Revenue is value, and a year costs a tenth. */
  public static CustomerValue byDefault() {
    return new CustomerValue(new ValueProperties(1, 0.1));
  }
}
