/** Trains and evaluates on what a suite holds, and shows the learning curve as it grows. */
@NullMarked
package dev.perennial.standalone.train;

import org.jspecify.annotations.NullMarked;
