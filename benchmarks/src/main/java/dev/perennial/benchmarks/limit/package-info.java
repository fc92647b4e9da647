/** The limits: what the broker, the database and the processor do with nothing around them. */
@NullMarked
package dev.perennial.benchmarks.limit;

import org.jspecify.annotations.NullMarked;
