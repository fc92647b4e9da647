/** Stage 2 of 6: nominations become candidates, with what is known of item and user attached. */
@NullMarked
package dev.perennial.recommender.feature;

import org.jspecify.annotations.NullMarked;
