/** Methods made of other methods. */
@NullMarked
package dev.perennial.ranking.blend;

import org.jspecify.annotations.NullMarked;
