/** Trains the next model in the background. */
@NullMarked
package dev.perennial.predictor.train;

import org.jspecify.annotations.NullMarked;
