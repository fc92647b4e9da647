/**
 * feature-service: every event once, and from it sequences, features and stages as of any instant.
 */
@NullMarked
package dev.perennial.features;

import org.jspecify.annotations.NullMarked;
