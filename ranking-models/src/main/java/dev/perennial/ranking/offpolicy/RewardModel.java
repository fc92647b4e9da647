package dev.perennial.ranking.offpolicy;

/** A guess of what comes of showing an item, learned from other data than it is used on. */
@FunctionalInterface
public interface RewardModel<C> {
  double expected(C context, int item);
}
