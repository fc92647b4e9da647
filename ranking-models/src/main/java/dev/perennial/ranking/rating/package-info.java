/** What users would rate items with, where a store has ratings. */
@NullMarked
package dev.perennial.ranking.rating;

import org.jspecify.annotations.NullMarked;
