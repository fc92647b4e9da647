/** What a user did so far, in time order and as of an instant. */
@NullMarked
package dev.perennial.model.sequence;

import org.jspecify.annotations.NullMarked;
