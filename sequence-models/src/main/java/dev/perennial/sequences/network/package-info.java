/** The networks and their heads, with every tensor's shape. */
@NullMarked
package dev.perennial.sequences.network;

import org.jspecify.annotations.NullMarked;
