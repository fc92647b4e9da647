/** What a store sells. */
@NullMarked
package dev.perennial.model.item;

import org.jspecify.annotations.NullMarked;
