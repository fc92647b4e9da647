package dev.perennial.predictor.promotion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a model was to be put to use, and why.
 *
 * @param why in a sentence, with the numbers
 * @param comparison absent where there was nothing to compare
 */
public record Decision(
    Instant decidedAt, boolean promoted, String why, @Nullable Comparison comparison) {}
