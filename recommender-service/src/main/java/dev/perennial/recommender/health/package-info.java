/** Whether the recommender can answer, and what it has to do without. */
@NullMarked
package dev.perennial.recommender.health;

import org.jspecify.annotations.NullMarked;
