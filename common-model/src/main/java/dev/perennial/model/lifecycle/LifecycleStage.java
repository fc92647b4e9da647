package dev.perennial.model.lifecycle;

/** Where a user stands, in the order of a life with the store. */
public enum LifecycleStage {
  /** Seen, but has done nothing that counts. */
  ACQUISITION,
  /** Has done the first thing that counts and has not yet come back. */
  ACTIVATION,
  /** Comes back in separate periods. */
  RETENTION,
  /** Retained, and acts on what it is recommended or recommends to others. */
  RECOMMENDATION,
  /** Orders repeatedly, or is among the top spenders. */
  MONETIZATION,
  /** Silent for longer than the store's limit or the user's own rhythm allows. */
  CHURN
}
