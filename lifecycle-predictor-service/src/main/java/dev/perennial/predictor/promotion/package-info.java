/** Judges models on a window that they have not seen, and says which of them is to be used. */
@NullMarked
package dev.perennial.predictor.promotion;

import org.jspecify.annotations.NullMarked;
