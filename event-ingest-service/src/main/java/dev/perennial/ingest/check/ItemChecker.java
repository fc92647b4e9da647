package dev.perennial.ingest.check;

import static java.util.Objects.requireNonNull;

import dev.perennial.model.item.ImageVector;
import dev.perennial.model.item.Item;
import dev.perennial.model.item.ItemId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/** Makes an item of the catalogue of a document, or says all that is wrong with it. */
public final class ItemChecker {
  private final FieldCheck<ItemId> itemIds =
      TextCheck.line("itemId", ItemId.MAX_LENGTH).as(ItemId::new);
  private final FieldCheck<String> defaultNames = TextCheck.line("name", Item.MAX_NAME);
  private final FieldCheck<String> descriptions =
      TextCheck.free("description", Item.MAX_DESCRIPTION);
  private final FieldCheck<String> categories = TextCheck.line("category", Item.MAX_CATEGORY);
  private final FieldCheck<BigDecimal> prices = new AmountCheck("price");
  private final FieldCheck<Boolean> stocks = new FlagCheck("inStock");
  private final FieldCheck<Instant> listings = new TimeCheck("listedAt");
  private final EntriesCheck attributes = new EntriesCheck("attributes");
  private final EntriesCheck names = new EntriesCheck("names", Item::checkName);
  private final FieldCheck<ImageVector> pictures = new ImageVectorCheck("imageVector");

  ItemChecker() {}

  /** Checks one item. */
  public Verdict<Item> check(Document document) {
    return Fields.of(document).readAll(this::read);
  }

  private Supplier<Item> read(Fields fields) {
    ItemId itemId = itemIds.readRequired(fields);
    String name = defaultNames.readRequired(fields);
    String description = descriptions.read(fields);
    String category = categories.read(fields);
    BigDecimal price = prices.read(fields);
    Boolean inStock = stocks.read(fields);
    Instant listedAt = listings.read(fields);
    Map<String, String> others = attributes.read(fields);
    Map<String, String> translations = names.read(fields);
    ImageVector picture = pictures.read(fields);
    return () ->
        new Item(
            requireNonNull(itemId),
            requireNonNull(name),
            description,
            category,
            price,
            inStock,
            listedAt,
            others,
            translations,
            picture);
  }
}
