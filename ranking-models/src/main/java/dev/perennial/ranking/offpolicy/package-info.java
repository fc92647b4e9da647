/** What another policy would have earned, from what was shown by chance and what came of it. */
@NullMarked
package dev.perennial.ranking.offpolicy;

import org.jspecify.annotations.NullMarked;
