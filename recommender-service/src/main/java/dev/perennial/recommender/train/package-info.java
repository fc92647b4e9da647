/** Learns from the store's past: every method anew, and the ranking of what they nominate. */
@NullMarked
package dev.perennial.recommender.train;

import org.jspecify.annotations.NullMarked;
