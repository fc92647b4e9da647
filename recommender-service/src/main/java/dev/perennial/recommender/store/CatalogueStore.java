package dev.perennial.recommender.store;

import dev.perennial.model.item.Item;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps the catalogue: one query and one batch of writes for many items. */
public final class CatalogueStore {
  private final CatalogueRepository entries;

  CatalogueStore(CatalogueRepository entries) {
    this.entries = entries;
  }

  /** Stores items, in the caller's transaction; of several words on one item the last counts. */
  public void store(List<Item> items) {
    Map<String, Item> newest = new LinkedHashMap<>();
    items.forEach(item -> newest.put(item.itemId().value(), item));
    Map<String, CatalogueEntry> stored = new HashMap<>();
    entries.findAllById(newest.keySet()).forEach(entry -> stored.put(entry.itemId(), entry));
    List<CatalogueEntry> added = new ArrayList<>();
    newest.forEach(
        (id, item) -> {
          CatalogueEntry entry = stored.get(id);
          if (entry == null) {
            entry = new CatalogueEntry(item.itemId());
            added.add(entry);
          }
          entry.become(item);
        });
    entries.saveAll(added);
  }

  /** The whole catalogue. */
  List<Item> all() {
    return entries.findAll().stream().map(CatalogueEntry::toItem).toList();
  }
}
