/** The six stages in order, what an answer had to do without, and how long each stage took. */
@NullMarked
package dev.perennial.recommender.pipeline;

import org.jspecify.annotations.NullMarked;
