package dev.perennial.sequences.artifact;

import java.util.Map;

/**
 * What turns the network's words into answers.
 *
 * @param churn calibrates the churn probability
 * @param nextItems blends the next items
 * @param typicalValue of a user who orders within the horizon; the network speaks in multiples
 * @param popular share of each item in the last purchases before the split
 */
public record Tuning(
    Calibration churn, NextItemBlend nextItems, double typicalValue, Map<String, Float> popular) {
  public Tuning {
    popular = Map.copyOf(popular);
  }
}
