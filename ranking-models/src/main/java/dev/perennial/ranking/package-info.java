/** Every method that scores items for a user, each learned from what all users did. */
@NullMarked
package dev.perennial.ranking;

import org.jspecify.annotations.NullMarked;
