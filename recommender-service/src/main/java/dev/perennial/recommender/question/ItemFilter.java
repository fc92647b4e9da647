package dev.perennial.recommender.question;

import static dev.perennial.model.json.Checks.check;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.perennial.model.item.Item;
import dev.perennial.model.json.Checks;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What may be shown, in the words of the store. What the store says nothing of is not shown where
 * it is asked for: an item without a price is outside of every price range.
 */
public record ItemFilter(
    @Schema(description = "Only items of one of these categories; one may stand alone")
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        Set<String> category,
    @Nullable Price price,
    @Schema(description = "false shows what is out of stock as well; default true")
        @Nullable Boolean inStock,
    @Schema(description = "By attribute the values, of which an item must have one")
        Map<String, List<String>> attributes,
    @Schema(
            description =
                "Only items for those who read it: an item that lists its `languages` (an attribute"
                    + " such as `en,zh`) must list it; one that lists none is for everyone")
        @Nullable String language,
    @Schema(
            description =
                "Only items for this country, by the attribute `countries` (such as `DE,AT`);"
                    + " default the country of the context")
        @Nullable String country) {

  private static final int MOST_CATEGORIES = 100;
  private static final int MOST_VALUES = 100;
  private static final int COUNTRY_LENGTH = 2;
  private static final ItemFilter EVERYTHING =
      new ItemFilter(Set.of(), null, null, Map.of(), null, null);

  @SuppressWarnings("ConstantValue") // JSON may leave out what the types promise
  public ItemFilter {
    category = category == null ? Set.of() : Set.copyOf(category);
    atMost("category", category.size(), MOST_CATEGORIES);
    category.forEach(name -> Checks.text("category", name, Item.MAX_CATEGORY));
    attributes = attributes == null ? Map.of() : checked(attributes);
    if (language != null) {
      Checks.languageTag("language", language);
    }
    if (country != null) {
      checkCountry(country);
    }
  }

  /** Lets everything through that is in stock. */
  public static ItemFilter everything() {
    return EVERYTHING;
  }

  /** Lets the items of one category through that are in stock. */
  public static ItemFilter of(String category) {
    return new ItemFilter(Set.of(category), null, null, Map.of(), null, null);
  }

  static ItemFilter forCountry(String country) {
    return new ItemFilter(Set.of(), null, null, Map.of(), null, country);
  }

  static void checkCountry(String country) {
    check(
        country.length() == COUNTRY_LENGTH && country.chars().allMatch(Character::isAlphabetic),
        "country must be a code of two letters such as 'DE', but is '%s'",
        Checks.shortened(country));
  }

  private static Map<String, List<String>> checked(Map<String, List<String>> attributes) {
    atMost("attributes", attributes.size(), Checks.MAX_ENTRIES);
    Map<String, List<String>> copy = new TreeMap<>();
    attributes.forEach(
        (name, values) -> {
          Checks.text("attributes key", name, Checks.MAX_ENTRY_KEY);
          check(values != null && !values.isEmpty(), "attributes.%s must name a value", name);
          atMost("attributes." + name, values.size(), MOST_VALUES);
          values.forEach(
              value -> Checks.unicode("attributes." + name, value, Checks.MAX_ENTRY_VALUE));
          copy.put(name, values.stream().distinct().toList());
        });
    return Map.copyOf(copy);
  }

  private static void atMost(String field, int size, int most) {
    check(size <= most, "%s must name at most %d, but names %d", field, most, size);
  }

  /** A range of prices, both ends included. */
  public record Price(@Nullable Double min, @Nullable Double max) {
    public Price {
      double least = min == null ? 0 : Checks.inRange("price.min", min, 0, Double.MAX_VALUE);
      double most = max == null ? Double.MAX_VALUE : max;
      Checks.inRange("price.max", most, 0, Double.MAX_VALUE);
      check(least <= most, "price.min must not exceed price.max, but is %s of %s", least, most);
    }

    boolean admits(double price) {
      return price >= (min == null ? 0 : min) && price <= (max == null ? Double.MAX_VALUE : max);
    }
  }
}
