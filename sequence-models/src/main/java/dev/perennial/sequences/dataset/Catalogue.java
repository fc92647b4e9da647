package dev.perennial.sequences.dataset;

import dev.perennial.model.item.Item;
import dev.perennial.model.item.ItemId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the store sells, as far as it is known; an item that is not in it has no category. */
public record Catalogue(Map<ItemId, Item> items) {
  public Catalogue {
    items = Map.copyOf(items);
  }

  /** The catalogue of these items; of two with one id the later one counts. */
  public static Catalogue of(Collection<Item> items) {
    Map<ItemId, Item> byId = new LinkedHashMap<>();
    items.forEach(item -> byId.put(item.itemId(), item));
    return new Catalogue(byId);
  }

  /** A catalogue of which nothing is known. */
  public static Catalogue empty() {
    return new Catalogue(Map.of());
  }

  /** The shelf on which an item stands, where known. */
  public Optional<String> category(ItemId itemId) {
    return Optional.ofNullable(items.get(itemId)).map(Item::category);
  }
}
