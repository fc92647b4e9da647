package dev.perennial.recommender.question;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.item.ItemId;
import io.swagger.v3.oas.annotations.media.Schema;

/** An item that the caller wants at a rank, counted from 1 over all pages of the answer. */
@Schema(
    description =
        "An item at a rank from 1. A pin outranks the score and the courtesy not to show what was"
            + " just bought, but not stock, filters and exclusions: what they remove is not shown,"
            + " and the next best item takes its place. In a list that is too short for its rank,"
            + " it comes last.")
public record Pin(ItemId itemId, int rank) {
  static final int LAST_RANK = 500;

  @SuppressWarnings("ConstantValue") // JSON may leave out what the types promise
  public Pin {
    check(itemId != null, "itemId is missing");
    check(
        rank >= 1 && rank <= LAST_RANK,
        "rank must lie between 1 and %d, but is %d",
        LAST_RANK,
        rank);
  }
}
