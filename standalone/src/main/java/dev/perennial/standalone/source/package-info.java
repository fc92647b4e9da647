/** A store's whole history, read straight from a file or simulated: no Kafka and no Postgres. */
@NullMarked
package dev.perennial.standalone.source;

import org.jspecify.annotations.NullMarked;
