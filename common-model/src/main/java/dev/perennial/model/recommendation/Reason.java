package dev.perennial.model.recommendation;

import dev.perennial.model.item.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * Why an item is shown. {@link ReasonCode} says which of the evidence a code has.
 *
 * @param evidence the item that led here, where one did
 * @param category the category that led here, where one did
 * @param place the country or device that led here, where one did
 * @param days the days that the reason counts, where it counts some
 * @param text a sentence for the shop's page, in the asked language
 */
public record Reason(
    ReasonCode code,
    @Nullable ItemId evidence,
    @Nullable String category,
    @Nullable String place,
    @Nullable Integer days,
    String text) {}
