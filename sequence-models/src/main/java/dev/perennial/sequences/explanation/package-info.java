/**
 * Why a score is what it is: what each of a user's features and events adds to the log odds of the
 * blend, member by member.
 */
@NullMarked
package dev.perennial.sequences.explanation;

import org.jspecify.annotations.NullMarked;
