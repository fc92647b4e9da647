package dev.perennial.model.item;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.json.Checks;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing the store sells.
 *
 * @param category the one shelf it stands on, such as {@code kitchen}
 * @param price of one piece in the store's currency, where known
 * @param inStock false takes it out of every recommendation; true where the store does not say
 * @param listedAt since when it is on sale, where known
 * @param attributes whatever else is known, such as {@code brand} or {@code colour}; {@code
 *     languages} and {@code countries}, each a list with commas, say for whom the item is
 * @param names the name in other languages, by language tag, such as {@code zh}
 * @param imageVector what an image model says of the item's picture, where the store has one
 */
public record Item(
    ItemId itemId,
    String name,
    @Nullable String description,
    @Nullable String category,
    @Nullable BigDecimal price,
    @Nullable Boolean inStock,
    @Nullable Instant listedAt,
    Map<String, String> attributes,
    Map<String, String> names,
    @Nullable ImageVector imageVector) {

  /** The catalogue, compacted, keyed by item. */
  public static final String TOPIC = "perennial.items.v1";

  public static final int MAX_NAME = 512;
  public static final int MAX_DESCRIPTION = 8192;
  public static final int MAX_CATEGORY = 256;

  @SuppressWarnings("ConstantValue") // JSON may leave out what the types promise
  public Item {
    check(itemId != null, "itemId is missing");
    check(name != null, "name is missing");
    Checks.text("name", name, MAX_NAME);
    if (description != null) {
      Checks.unicode("description", description, MAX_DESCRIPTION);
    }
    if (category != null) {
      Checks.text("category", category, MAX_CATEGORY);
    }
    if (price != null) {
      check(price.signum() >= 0, "price must not be negative, but is %s", price);
    }
    inStock = inStock == null ? Boolean.TRUE : inStock;
    attributes = attributes == null ? Map.of() : Checks.entries("attributes", attributes);
    names = names == null ? Map.of() : Checks.entries("names", names);
    names.forEach(Item::checkName);
  }

  /** An item with one name for all languages and no picture. */
  public Item(
      ItemId itemId,
      String name,
      @Nullable String description,
      @Nullable String category,
      @Nullable BigDecimal price,
      @Nullable Boolean inStock,
      @Nullable Instant listedAt,
      Map<String, String> attributes) {
    this(itemId, name, description, category, price, inStock, listedAt, attributes, Map.of(), null);
  }

  /** Refuses a name in a language that is none, or one that could not be the item's only name. */
  public static void checkName(String language, String name) {
    Checks.languageTag("names key", language);
    Checks.text("names." + language, name, MAX_NAME);
  }
}
