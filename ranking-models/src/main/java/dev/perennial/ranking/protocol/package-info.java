/**
 * How a store's past becomes a question: what may be learned, who is asked, what was to be found.
 */
@NullMarked
package dev.perennial.ranking.protocol;

import org.jspecify.annotations.NullMarked;
