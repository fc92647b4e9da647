package dev.perennial.model.recommendation;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.item.ItemId;
import dev.perennial.model.json.Checks;
import java.util.List;
import java.util.Map;

/**
 * One item of an answer.
 *
 * @param rank from 1
 * @param sources the score each source gave it, by the source's name
 * @param reasons why, the strongest first; at least one
 */
public record RecommendedItem(
    ItemId itemId, int rank, double score, Map<String, Double> sources, List<Reason> reasons) {
  public RecommendedItem {
    check(rank >= 1, "rank must be at least 1, but is %s", rank);
    Checks.inRange("score", score, -Double.MAX_VALUE, Double.MAX_VALUE);
    check(!reasons.isEmpty(), "item %s has no reason", itemId);
    sources = Map.copyOf(sources);
    reasons = List.copyOf(reasons);
  }
}
