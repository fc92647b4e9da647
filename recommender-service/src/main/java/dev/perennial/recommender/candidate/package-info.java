/** Stage 1 of 6: sources nominate items, each for its own reason; none of them filters. */
@NullMarked
package dev.perennial.recommender.candidate;

import org.jspecify.annotations.NullMarked;
