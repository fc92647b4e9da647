package dev.perennial.ranking.method;

import dev.perennial.model.item.Item;

/**
 * A scorer to which a description is enough: an item that is new, or that the store describes anew,
 * is scored from the next question on, without any learning.
 */
public interface TakesItems extends ItemScorer {
  /** Takes the store's newest word on an item, in milliseconds, while others ask. */
  void take(int item, Item description);
}
