/** Step 4 of 4: puts it on Kafka and waits for the acknowledgement. */
@NullMarked
package dev.perennial.ingest.publish;

import org.jspecify.annotations.NullMarked;
