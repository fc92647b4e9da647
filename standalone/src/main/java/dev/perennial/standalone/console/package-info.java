/** What a person at a terminal sees: progress and tables. */
@NullMarked
package dev.perennial.standalone.console;

import org.jspecify.annotations.NullMarked;
