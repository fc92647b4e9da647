/** How good ranked lists are: what they find, how far they reach and whom they favour. */
@NullMarked
package dev.perennial.ranking.metric;

import org.jspecify.annotations.NullMarked;
