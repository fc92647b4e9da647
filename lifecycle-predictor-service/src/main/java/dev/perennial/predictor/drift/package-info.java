/** Watches whether users are still as they were when the model was trained. */
@NullMarked
package dev.perennial.predictor.drift;

import org.jspecify.annotations.NullMarked;
