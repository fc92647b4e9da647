/** What is kept in Postgres, and from it the memory at start. */
@NullMarked
package dev.perennial.recommender.store;

import org.jspecify.annotations.NullMarked;
