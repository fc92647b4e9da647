/** What a place of the store, and where its user stands, change about an answer. */
@NullMarked
package dev.perennial.recommender.policy;

import org.jspecify.annotations.NullMarked;
