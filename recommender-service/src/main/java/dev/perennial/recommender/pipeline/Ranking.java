package dev.perennial.recommender.pipeline;

import dev.perennial.model.recommendation.RecommendedItem;
import dev.perennial.recommender.filter.Filtered.Removed;
import java.util.List;
import java.util.Set;

/**
 * What the stages made of a question.
 *
 * @param items best first, each with its sources and reasons
 * @param removed what the filters took out
 * @param failedSources the names of the sources that were skipped
 */
record Ranking(List<RecommendedItem> items, List<Removed> removed, Set<String> failedSources) {}
