/** A simulated year from the first visit to three users' recommendations. */
@NullMarked
package dev.perennial.standalone.demo;

import org.jspecify.annotations.NullMarked;
