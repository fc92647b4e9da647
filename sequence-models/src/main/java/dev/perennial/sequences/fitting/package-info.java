/** Weights fitted to examples: epochs, updates, and checkpoints to go on from. */
@NullMarked
package dev.perennial.sequences.fitting;

import org.jspecify.annotations.NullMarked;
