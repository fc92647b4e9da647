/** Postgres: events written by COPY, sequences read as streams. */
@NullMarked
package dev.perennial.features.store;

import org.jspecify.annotations.NullMarked;
