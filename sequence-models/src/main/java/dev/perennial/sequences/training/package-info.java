/** Fits a network on what happened before an instant, and never looks beyond it. */
@NullMarked
package dev.perennial.sequences.training;

import org.jspecify.annotations.NullMarked;
