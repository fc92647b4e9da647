package dev.perennial.recommender.api;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.item.ItemId;
import dev.perennial.model.json.Checks;
import dev.perennial.recommender.question.Boosts;
import dev.perennial.recommender.question.ItemFilter;
import dev.perennial.recommender.question.Pin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One place of a page.
 *
 * @param name the caller's own, to find its answer by
 * @param scenario default {@code home}
 * @param count default 12
 */
record PlacementRequest(
    String name,
    @Nullable String scenario,
    @Nullable Integer count,
    @Nullable ItemFilter filters,
    @Nullable Boosts boosts,
    @Nullable List<Pin> pins,
    @Nullable List<ItemId> exclude,
    @Nullable Double diversity) {

  private static final int MAX_NAME = 64;

  @SuppressWarnings("ConstantValue") // JSON may leave out what the types promise
  PlacementRequest {
    check(name != null, "name is missing");
    Checks.text("name", name, MAX_NAME);
  }

  AskedFor askedFor() {
    return new AskedFor(scenario, count, filters, boosts, pins, exclude, diversity);
  }
}
