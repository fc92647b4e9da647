/** Brings events, items and users in through the front door: ingest's HTTP. */
@NullMarked
package dev.perennial.standalone.load;

import org.jspecify.annotations.NullMarked;
