package dev.perennial.model.lifecycle;

/** Which way a reason moves the risk that a user does not order again. */
public enum RiskDirection {
  RAISES,
  LOWERS
}
