/** The recommender's HTTP: a request becomes a question, the pipeline answers it. */
@NullMarked
package dev.perennial.recommender.api;

import org.jspecify.annotations.NullMarked;
