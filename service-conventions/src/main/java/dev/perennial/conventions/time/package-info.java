/** The store's clock. */
@NullMarked
package dev.perennial.conventions.time;

import org.jspecify.annotations.NullMarked;
