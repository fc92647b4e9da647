/** Step 2 of 4: what is wrong with an event, an item or a user, all of it at once. */
@NullMarked
package dev.perennial.ingest.check;

import org.jspecify.annotations.NullMarked;
