/**
 * Methods that compare what the store says of items, in words and pictures, with the items of the
 * past. They know an item as soon as it is described, before anybody has seen it.
 */
@NullMarked
package dev.perennial.ranking.content;

import org.jspecify.annotations.NullMarked;
