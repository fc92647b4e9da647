/** Asks what would be expected of a user after what has not happened; nothing of it is kept. */
@NullMarked
package dev.perennial.predictor.scenario;

import org.jspecify.annotations.NullMarked;
