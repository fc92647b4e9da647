package dev.perennial.ranking.offpolicy;

/** A way to choose what to show. */
@FunctionalInterface
public interface Policy<C> {
  /** With which probability each item is shown; they add up to 1. */
  double[] probabilities(C context);
}
