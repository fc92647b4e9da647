/** How fast the suite is, each time beside what the machine can do at best. */
@NullMarked
package dev.perennial.benchmarks;

import org.jspecify.annotations.NullMarked;
