package dev.perennial.recommender.question;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.json.Checks;
import dev.perennial.recommender.memory.Catalogue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/** What the caller would have shown more, or with a factor below 1 less; factors multiply. */
@Schema(
    description =
        "Factors of 0.01 to 100 on how far an item's score stands above the worst candidate's;"
            + " several for one item multiply")
public record Boosts(
    Map<String, Double> items,
    Map<String, Double> categories,
    @Schema(description = "By attribute and value, such as {\"brand\": {\"Heartwood\": 1.5}}")
        Map<String, Map<String, Double>> attributes) {

  private static final double LEAST = 0.01;
  private static final double MOST = 100;
  private static final int MOST_BOOSTS = 500;
  private static final Boosts NONE = new Boosts(Map.of(), Map.of(), Map.of());

  @SuppressWarnings("ConstantValue") // JSON may leave out what the types promise
  public Boosts {
    items = items == null ? Map.of() : checked("items", items);
    categories = categories == null ? Map.of() : checked("categories", categories);
    Map<String, Map<String, Double>> copy = new HashMap<>();
    if (attributes != null) {
      attributes.forEach((name, values) -> copy.put(name, checked("attributes." + name, values)));
    }
    attributes = Map.copyOf(copy);
    int all =
        items.size() + categories.size() + attributes.values().stream().mapToInt(Map::size).sum();
    check(all <= MOST_BOOSTS, "boosts must be at most %d, but are %d", MOST_BOOSTS, all);
  }

  /** Nothing more than anything else. */
  public static Boosts none() {
    return NONE;
  }

  public boolean isEmpty() {
    return items.isEmpty() && categories.isEmpty() && attributes.isEmpty();
  }

  /** The factor of each item. */
  public IntToDoubleFunction factors(Catalogue catalogue) {
    Map<Integer, Double> byLabel = new HashMap<>();
    attributes.forEach(
        (name, values) ->
            values.forEach(
                (value, factor) -> byLabel.put(catalogue.findLabel(name, value), factor)));
    return item -> {
      var listing = catalogue.listing(item);
      double factor = items.getOrDefault(listing.itemId().value(), 1.0);
      if (listing.category() != Catalogue.NO_CATEGORY && !categories.isEmpty()) {
        factor *= categories.getOrDefault(catalogue.categoryName(listing.category()), 1.0);
      }
      return byLabel.isEmpty() ? factor : factor * listing.product(byLabel);
    };
  }

  private static Map<String, Double> checked(String field, Map<String, Double> factors) {
    factors.forEach(
        (name, factor) -> {
          check(factor != null, "%s.%s must be a number", field, Checks.shortened(name));
          Checks.inRange(field + "." + Checks.shortened(name), factor, LEAST, MOST);
        });
    return Map.copyOf(factors);
  }
}
