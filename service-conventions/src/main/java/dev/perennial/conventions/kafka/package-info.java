/** The topics, and what a consumer does when a record or a server fails. */
@NullMarked
package dev.perennial.conventions.kafka;

import org.jspecify.annotations.NullMarked;
