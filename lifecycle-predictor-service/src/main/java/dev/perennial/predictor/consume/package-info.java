/** Step 1: takes in whose sequence changed, what the store sells, and the sequences themselves. */
@NullMarked
package dev.perennial.predictor.consume;

import org.jspecify.annotations.NullMarked;
