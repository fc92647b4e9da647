/** Step 4, for a model's answers: says in sentences what a score is made of. */
@NullMarked
package dev.perennial.predictor.reason;

import org.jspecify.annotations.NullMarked;
