/** Step 3 of 4: drops an event that came in before. */
@NullMarked
package dev.perennial.ingest.dedup;

import org.jspecify.annotations.NullMarked;
