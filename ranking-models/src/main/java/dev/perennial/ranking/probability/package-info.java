/** Methods that say how probable an item is next: a chain, and naive Bayes over categories. */
@NullMarked
package dev.perennial.ranking.probability;

import org.jspecify.annotations.NullMarked;
