/** Gradient boosting and random forests: trained by LightGBM, answered and explained in Java. */
@NullMarked
package dev.perennial.sequences.boosting;

import org.jspecify.annotations.NullMarked;
