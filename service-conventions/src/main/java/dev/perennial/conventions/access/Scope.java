package dev.perennial.conventions.access;

/** What a key may do. */
public enum Scope {
  /** Send events, items and users. */
  INGEST,
  /** Read features, predictions and recommendations. */
  READ,
  /** Train and promote models. */
  ADMIN
}
