/** What the sequence model has to beat: recency, a logistic regression, and counting. */
@NullMarked
package dev.perennial.sequences.baseline;

import org.jspecify.annotations.NullMarked;
