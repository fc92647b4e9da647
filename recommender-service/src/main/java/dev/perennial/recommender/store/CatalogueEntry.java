package dev.perennial.recommender.store;

import dev.perennial.model.item.ImageVector;
import dev.perennial.model.item.Item;
import dev.perennial.model.item.ItemId;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One item of the catalogue as it is stored: what the recommender needs of it. */
@Entity
@Table(name = "catalogue_item")
class CatalogueEntry {
  @Id private String itemId = "";
  @Version private @Nullable Long version;
  private String name = "";
  private @Nullable String description;
  private @Nullable String category;
  private @Nullable BigDecimal price;
  private boolean inStock;
  private @Nullable Instant listedAt;
  private float @Nullable [] imageVector;

  @Convert(converter = EntriesAsJson.class)
  private Map<String, String> attributes = Map.of();

  @Convert(converter = EntriesAsJson.class)
  private Map<String, String> names = Map.of();

  /** For JPA. */
  protected CatalogueEntry() {}

  CatalogueEntry(ItemId itemId) {
    this.itemId = itemId.value();
  }

  String itemId() {
    return itemId;
  }

  /** Takes the store's newest word on this item. */
  void become(Item item) {
    name = item.name();
    description = item.description();
    category = item.category();
    price = item.price();
    inStock = !Boolean.FALSE.equals(item.inStock());
    listedAt = item.listedAt();
    attributes = item.attributes();
    names = item.names();
    imageVector = item.imageVector() == null ? null : item.imageVector().numbers();
  }

  Item toItem() {
    return new Item(
        new ItemId(itemId),
        name,
        description,
        category,
        price,
        inStock,
        listedAt,
        attributes,
        names,
        imageVector == null ? null : new ImageVector(imageVector));
  }
}
