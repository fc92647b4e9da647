/**
 * Judges what is served beside the baselines: on what happened after a split, on the same draws of
 * users, by cohort and by stage. How a report looks is not decided here.
 */
@NullMarked
package dev.perennial.sequences.evaluation;

import org.jspecify.annotations.NullMarked;
