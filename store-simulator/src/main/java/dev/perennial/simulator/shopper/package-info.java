/** What a user does in the store, visit by visit, and what that leads to. */
@NullMarked
package dev.perennial.simulator.shopper;

import org.jspecify.annotations.NullMarked;
