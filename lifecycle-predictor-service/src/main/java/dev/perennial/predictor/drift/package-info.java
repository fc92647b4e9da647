/** Watches whether users are still like those that the model was trained on. */
@NullMarked
package dev.perennial.predictor.drift;

import org.jspecify.annotations.NullMarked;
