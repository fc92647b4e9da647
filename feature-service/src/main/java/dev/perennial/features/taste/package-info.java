/** Features of what a user buys: which items, again or not, and at what price. */
@NullMarked
package dev.perennial.features.taste;

import org.jspecify.annotations.NullMarked;
