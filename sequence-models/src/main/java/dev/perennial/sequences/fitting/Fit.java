package dev.perennial.sequences.fitting;

import dev.perennial.sequences.network.Weights;

/**
 * Weights and how they came about.
 *
 * @param epochs after which they were taken
 * @param validationLoss at that time; NaN where nothing was held back
 */
public record Fit(Weights weights, int epochs, double validationLoss) {}
