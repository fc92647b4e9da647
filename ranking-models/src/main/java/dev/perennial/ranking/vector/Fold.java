package dev.perennial.ranking.vector;

import dev.perennial.ranking.history.Profile;

/**
 * Makes a user's vector of a past, as a sum with one part for each item of the past: what an
 * explanation of a score may name.
 */
@FunctionalInterface
public interface Fold {
  /** What each item of the profile adds to the user's vector, in the order of the profile. */
  float[][] parts(Profile past);
}
