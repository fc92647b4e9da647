/** Step 5: stores predictions and publishes them, both or neither. */
@NullMarked
package dev.perennial.predictor.publish;

import org.jspecify.annotations.NullMarked;
