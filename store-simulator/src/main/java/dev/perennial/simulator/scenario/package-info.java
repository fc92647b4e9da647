/** Where to begin: the settings of a made-up store, its run, and the truth behind it. */
@NullMarked
package dev.perennial.simulator.scenario;

import org.jspecify.annotations.NullMarked;
