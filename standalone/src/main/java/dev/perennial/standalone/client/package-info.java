/** Calls the suite's services over HTTP, whether they run in this JVM or in another. */
@NullMarked
package dev.perennial.standalone.client;

import org.jspecify.annotations.NullMarked;
