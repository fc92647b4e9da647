/** Takes in what users do, and answers only once Kafka has it. */
@NullMarked
package dev.perennial.ingest;

import org.jspecify.annotations.NullMarked;
