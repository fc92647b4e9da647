/** Features of when a user came, from where, and what came of it. */
@NullMarked
package dev.perennial.features.visit;

import org.jspecify.annotations.NullMarked;
