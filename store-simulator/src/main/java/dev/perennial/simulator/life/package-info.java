/** The hidden truth of a user: who they are, when they come, and when they leave for good. */
@NullMarked
package dev.perennial.simulator.life;

import org.jspecify.annotations.NullMarked;
