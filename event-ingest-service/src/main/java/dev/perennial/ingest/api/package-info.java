/** Step 1 of 4, the ways in: HTTP and the raw topic. */
@NullMarked
package dev.perennial.ingest.api;

import org.jspecify.annotations.NullMarked;
