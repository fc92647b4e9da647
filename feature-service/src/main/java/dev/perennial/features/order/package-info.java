/** Features of when a user ordered, how much, and for what it was worth. */
@NullMarked
package dev.perennial.features.order;

import org.jspecify.annotations.NullMarked;
