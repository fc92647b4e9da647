/**
 * What a feature is: something to know of a user, kept along the events and read as of an instant.
 */
@NullMarked
package dev.perennial.features.feature;

import org.jspecify.annotations.NullMarked;
