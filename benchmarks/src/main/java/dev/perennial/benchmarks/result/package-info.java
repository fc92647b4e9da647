/** What came out: tables with their origin, on a page in the repository. */
@NullMarked
package dev.perennial.benchmarks.result;

import org.jspecify.annotations.NullMarked;
