package dev.perennial.model.lifecycle;

/** How a prediction was made. */
public enum PredictionMethod {
  /**
   * By a trained model in which the sequence network has its part; the weights of all its parts
   * stand in the model's provenance.
   */
  SEQUENCE_MODEL,
  /** By a trained model to which statistics of purchases say it all: the store is a small one. */
  STATISTICS,
  /** By rules: no model is there yet, or the user's history is too short for one. */
  RULES
}
