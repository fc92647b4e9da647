package dev.perennial.model.recommendation;

import dev.perennial.model.item.ItemId;
import dev.perennial.model.json.Checks;

/** An item with a finite score; a higher one is better. */
public record ScoredItem(ItemId itemId, double score) {
  public ScoredItem {
    Checks.inRange("score", score, -Double.MAX_VALUE, Double.MAX_VALUE);
  }
}
