/** Methods that count what people do: what sells, what is bought again, what is due. */
@NullMarked
package dev.perennial.ranking.behaviour;

import org.jspecify.annotations.NullMarked;
