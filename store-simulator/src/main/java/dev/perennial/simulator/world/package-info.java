/** The store itself, before anyone visits it: its catalogue, its prices, its year, its chance. */
@NullMarked
package dev.perennial.simulator.world;

import org.jspecify.annotations.NullMarked;
