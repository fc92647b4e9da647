/** A user's events in time order, with what was known along them. */
@NullMarked
package dev.perennial.features.sequence;

import org.jspecify.annotations.NullMarked;
