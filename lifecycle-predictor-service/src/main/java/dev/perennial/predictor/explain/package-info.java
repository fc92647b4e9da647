/** Step 4: says what speaks for a prediction, in sentences with numbers. */
@NullMarked
package dev.perennial.predictor.explain;

import org.jspecify.annotations.NullMarked;
