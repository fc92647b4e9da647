/**
 * What is known of a user, one class a feature, each kept along the events and read as of an
 * instant.
 */
@NullMarked
package dev.perennial.features.feature;

import org.jspecify.annotations.NullMarked;
