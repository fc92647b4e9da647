/** The four services, a broker and a database in this JVM. */
@NullMarked
package dev.perennial.standalone.suite;

import org.jspecify.annotations.NullMarked;
