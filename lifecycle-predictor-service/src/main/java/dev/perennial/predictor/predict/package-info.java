/** Step 3: turns sequences into predictions, in small batches on one thread. */
@NullMarked
package dev.perennial.predictor.predict;

import org.jspecify.annotations.NullMarked;
