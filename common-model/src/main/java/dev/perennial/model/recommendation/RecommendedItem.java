package dev.perennial.model.recommendation;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.item.ItemId;
import dev.perennial.model.json.Checks;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One item of an answer.
 *
 * @param name in the asked language where the store gave one, else its default name, else the id;
 *     absent only where an earlier version answered
 * @param rank from 1; the pages of one answer count on
 * @param propensity the probability that this item stands at this rank, given those above it; 1
 *     where nothing was left to chance; absent only where an earlier version answered
 * @param sources the score each source gave it, by the source's name
 * @param reasons why, the strongest first; at least one
 */
public record RecommendedItem(
    ItemId itemId,
    @Nullable String name,
    int rank,
    double score,
    @Nullable Double propensity,
    Map<String, Double> sources,
    List<Reason> reasons) {
  public RecommendedItem {
    check(rank >= 1, "rank must be at least 1, but is %s", rank);
    Checks.inRange("score", score, -Double.MAX_VALUE, Double.MAX_VALUE);
    if (propensity != null) {
      Checks.inRange("propensity", propensity, Double.MIN_VALUE, 1);
    }
    check(!reasons.isEmpty(), "item %s has no reason", itemId);
    sources = Map.copyOf(sources);
    reasons = List.copyOf(reasons);
  }

  /** The same without what each source said. */
  public RecommendedItem withoutSources() {
    return new RecommendedItem(itemId, name, rank, score, propensity, Map.of(), reasons);
  }
}
