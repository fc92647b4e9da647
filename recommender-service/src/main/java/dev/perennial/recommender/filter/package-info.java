/** Stage 3 of 6: what must not be shown is removed, and why is kept. */
@NullMarked
package dev.perennial.recommender.filter;

import org.jspecify.annotations.NullMarked;
