/**
 * Users as they are read, once: their events and snapshots in little memory, and the numbers of
 * their items.
 */
@NullMarked
package dev.perennial.sequences.history;

import org.jspecify.annotations.NullMarked;
