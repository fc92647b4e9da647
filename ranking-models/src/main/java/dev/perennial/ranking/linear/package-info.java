/** Linear models: an item's score is a weighted sum of what was done with other items. */
@NullMarked
package dev.perennial.ranking.linear;

import org.jspecify.annotations.NullMarked;
