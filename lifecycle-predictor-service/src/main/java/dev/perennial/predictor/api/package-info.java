/** What callers may ask: predictions, users to act on, and models. */
@NullMarked
package dev.perennial.predictor.api;

import org.jspecify.annotations.NullMarked;
