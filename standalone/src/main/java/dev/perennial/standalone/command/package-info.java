/** The command line. */
@NullMarked
package dev.perennial.standalone.command;

import org.jspecify.annotations.NullMarked;
