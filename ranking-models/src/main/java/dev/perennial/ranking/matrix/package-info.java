/** Sparse matrices of floats and what is computed of them; rows lie one after the other. */
@NullMarked
package dev.perennial.ranking.matrix;

import org.jspecify.annotations.NullMarked;
