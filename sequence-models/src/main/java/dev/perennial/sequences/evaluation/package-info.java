/** Judges the model beside the baselines on what happened after the split. */
@NullMarked
package dev.perennial.sequences.evaluation;

import org.jspecify.annotations.NullMarked;
