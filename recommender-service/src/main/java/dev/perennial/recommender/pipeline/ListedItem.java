package dev.perennial.recommender.pipeline;

import dev.perennial.model.item.ItemId;

/**
 * One item of a list that is the same for everyone.
 *
 * @param name in the asked language
 * @param score a higher one is better
 */
public record ListedItem(ItemId itemId, String name, double score) {}
