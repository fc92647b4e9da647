/** How good answers were, in numbers; nothing here knows where the answers came from. */
@NullMarked
package dev.perennial.sequences.metric;

import org.jspecify.annotations.NullMarked;
