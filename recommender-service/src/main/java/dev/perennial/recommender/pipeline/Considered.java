package dev.perennial.recommender.pipeline;

import dev.perennial.model.item.ItemId;
import java.util.List;

/**
 * The candidates for a user at a moment, before anything is ranked.
 *
 * @param items as many as there are rows
 * @param rows what the learned ranking would read of each
 * @param scores what the weights make of each
 * @param steered the same with what the user's stage changes
 */
@SuppressWarnings("ArrayRecordComponent") // read, never compared
public record Considered(List<ItemId> items, double[][] rows, double[] scores, double[] steered) {}
