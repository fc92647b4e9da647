/** What networks are made of, with every tensor's shape: weights, layers, and encoders of steps. */
@NullMarked
package dev.perennial.sequences.network;

import org.jspecify.annotations.NullMarked;
