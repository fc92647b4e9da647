/** Stage 4 of 6: every candidate gets a score and keeps its place. */
@NullMarked
package dev.perennial.recommender.score;

import org.jspecify.annotations.NullMarked;
