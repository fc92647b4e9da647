/** The whole network: from a batch of windows to what the heads say of each user. */
@NullMarked
package dev.perennial.sequences.answer;

import org.jspecify.annotations.NullMarked;
