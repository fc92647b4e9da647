/** What a user was shown, from which sources and why. */
@NullMarked
package dev.perennial.model.recommendation;

import org.jspecify.annotations.NullMarked;
