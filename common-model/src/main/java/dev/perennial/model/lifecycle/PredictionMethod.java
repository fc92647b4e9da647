package dev.perennial.model.lifecycle;

/** How a prediction was made. */
public enum PredictionMethod {
  /** By a trained sequence model. */
  SEQUENCE_MODEL,
  /** By rules: no model is there yet, or the user's history is too short for one. */
  RULES
}
