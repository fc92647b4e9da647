/** What is measured with: a suite of its own, a simulated store, users of one length. */
@NullMarked
package dev.perennial.benchmarks.workload;

import org.jspecify.annotations.NullMarked;
