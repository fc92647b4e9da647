/** Methods that ask the neighbours: items that are taken together, users who are alike. */
@NullMarked
package dev.perennial.ranking.neighbour;

import org.jspecify.annotations.NullMarked;
