/** A trained model as a directory: weights, encoder and origin, which refuse to be mixed up. */
@NullMarked
package dev.perennial.sequences.artifact;

import org.jspecify.annotations.NullMarked;
