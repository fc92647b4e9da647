/** Scores users whose sequence changed and publishes where each stands and what comes next. */
@NullMarked
package dev.perennial.predictor;

import org.jspecify.annotations.NullMarked;
