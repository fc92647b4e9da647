/**
 * Methods that find a few hidden qualities of each item, such that a user's taste for them explains
 * what the user did. A user's vector is made of the past at the moment of the question.
 */
@NullMarked
package dev.perennial.ranking.factor;

import org.jspecify.annotations.NullMarked;
