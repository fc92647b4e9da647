/** Two towers, one for users and one for items, whose outputs point the same way where they fit. */
@NullMarked
package dev.perennial.ranking.tower;

import org.jspecify.annotations.NullMarked;
