/** Tells the topic what was shown, behind the answer. */
@NullMarked
package dev.perennial.recommender.publish;

import org.jspecify.annotations.NullMarked;
