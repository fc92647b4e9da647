/** Stage 5 of 6: the only stage that orders and cuts. */
@NullMarked
package dev.perennial.recommender.select;

import org.jspecify.annotations.NullMarked;
