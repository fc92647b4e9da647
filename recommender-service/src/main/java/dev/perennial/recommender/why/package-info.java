/** Stage 6 of 6: a reason for every item, read from the evidence that the stages attached. */
@NullMarked
package dev.perennial.recommender.why;

import org.jspecify.annotations.NullMarked;
