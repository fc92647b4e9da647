package dev.perennial.model.recommendation;

import dev.perennial.model.item.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * Why an item is shown.
 *
 * @param evidence the item of the user's past that led here, where one did
 * @param text a sentence for the shop's page
 */
public record Reason(ReasonCode code, @Nullable ItemId evidence, String text) {}
