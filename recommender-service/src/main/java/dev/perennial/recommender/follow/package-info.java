/** Follows the topics: into storage first, then into memory. */
@NullMarked
package dev.perennial.recommender.follow;

import org.jspecify.annotations.NullMarked;
