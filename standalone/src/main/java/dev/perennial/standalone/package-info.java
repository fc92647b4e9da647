/** Everything in one JVM, from the command line. */
@NullMarked
package dev.perennial.standalone;

import org.jspecify.annotations.NullMarked;
