/** Step 2: the model in use, swapped without a restart, and the models there are. */
@NullMarked
package dev.perennial.predictor.model;

import org.jspecify.annotations.NullMarked;
