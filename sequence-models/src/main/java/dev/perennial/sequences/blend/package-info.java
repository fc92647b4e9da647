/** One answer of many: how much each member's word counts, and how far the whole can be trusted. */
@NullMarked
package dev.perennial.sequences.blend;

import org.jspecify.annotations.NullMarked;
