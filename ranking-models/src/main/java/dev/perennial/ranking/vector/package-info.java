/** A vector for each item, and scores that are its inner products with the user's vector. */
@NullMarked
package dev.perennial.ranking.vector;

import org.jspecify.annotations.NullMarked;
