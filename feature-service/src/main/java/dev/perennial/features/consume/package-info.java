/** Kafka: events, items and users in, each record's effect once; changed sequences out. */
@NullMarked
package dev.perennial.features.consume;

import org.jspecify.annotations.NullMarked;
