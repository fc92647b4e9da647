/** How far a training has come, for whoever wants to hear it. */
@NullMarked
package dev.perennial.sequences.progress;

import org.jspecify.annotations.NullMarked;
