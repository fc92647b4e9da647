/** HTTP: one user's features, sequence and profile; many users' sequences as a stream. */
@NullMarked
package dev.perennial.features.api;

import org.jspecify.annotations.NullMarked;
