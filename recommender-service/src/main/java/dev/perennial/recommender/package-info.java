/** The recommender service: ranks what to show a user, with a reason for every item. */
@NullMarked
package dev.perennial.recommender;

import org.jspecify.annotations.NullMarked;
