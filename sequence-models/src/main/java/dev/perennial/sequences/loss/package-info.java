/** What a network's words cost beside what became of the users. */
@NullMarked
package dev.perennial.sequences.loss;

import org.jspecify.annotations.NullMarked;
