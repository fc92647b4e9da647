/** Methods that go from item to item along what the store says they have in common. */
@NullMarked
package dev.perennial.ranking.knowledge;

import org.jspecify.annotations.NullMarked;
