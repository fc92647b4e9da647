package dev.perennial.features.feature;

import org.jspecify.annotations.Nullable;

/**
 * What the catalogue says of an item today.
 *
 * @param price what a piece usually costs, where known
 * @param medianPrice of the items in its category, of all where it has none, where known
 */
public record KnownItem(
    @Nullable String category, @Nullable Double price, @Nullable Double medianPrice) {}
