package dev.perennial.recommender.candidate;

/** What a source speaks of; a stage's policy trusts the families differently. */
public enum Family {
  /** What the user buys again and again. */
  RHYTHM,
  /** What the user looked at or left, as it is. */
  FAVOURITES,
  /** What fits this user and what they did, by any model. */
  TASTE,
  /** What many buy. */
  POPULAR,
  /** What is new in the store. */
  NOVELTY,
  /** What the store or the caller picked by hand. */
  PICKED
}
