/**
 * What the sequence model has to beat and is blended with: regressions on a few features, and
 * counting.
 */
@NullMarked
package dev.perennial.sequences.baseline;

import org.jspecify.annotations.NullMarked;
