/** Where simulated events go. */
@NullMarked
package dev.perennial.simulator.sink;

import org.jspecify.annotations.NullMarked;
