/** One user of the store: who they are, when they come, what they do there, until they leave. */
@NullMarked
package dev.perennial.simulator.shopper;

import org.jspecify.annotations.NullMarked;
