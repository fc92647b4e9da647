/** Holds the monitoring files and the page on metrics to the services that they watch. */
@NullMarked
package dev.perennial.standalone.monitoring;

import org.jspecify.annotations.NullMarked;
