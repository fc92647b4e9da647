/** The contract that every method keeps, whatever it has learned. */
@NullMarked
package dev.perennial.ranking.method;

import org.jspecify.annotations.NullMarked;
