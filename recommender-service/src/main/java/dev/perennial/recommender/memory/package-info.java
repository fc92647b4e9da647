/** What requests read: the catalogue, what sells, what goes together and what each user did. */
@NullMarked
package dev.perennial.recommender.memory;

import org.jspecify.annotations.NullMarked;
