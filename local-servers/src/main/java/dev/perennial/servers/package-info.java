/** A Kafka broker and a Postgres for one machine: the real servers, started by this JVM. */
@NullMarked
package dev.perennial.servers;

import org.jspecify.annotations.NullMarked;
