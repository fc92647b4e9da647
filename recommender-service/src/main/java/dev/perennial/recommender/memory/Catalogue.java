package dev.perennial.recommender.memory;

import dev.perennial.model.item.Item;
import dev.perennial.model.item.ItemId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Every item ever named, by a dense index from 0 in the order of first mention, with what the store
 * said of it. An item that only events have named has no listing of the store's, but can be shown.
 */
public final class Catalogue {
  /** The category of items without one. */
  public static final int NO_CATEGORY = -1;

  private static final long NOT_LISTED = Long.MIN_VALUE;

  private final Map<ItemId, Integer> indexes = new HashMap<>();
  private final List<Listing> listings = new ArrayList<>();
  private final Map<String, Integer> categories = new HashMap<>();
  private final List<String> categoryNames = new ArrayList<>();

  /** The item's index, given on first mention. */
  int mention(ItemId itemId) {
    Integer known = indexes.get(itemId);
    if (known != null) {
      return known;
    }
    indexes.put(itemId, listings.size());
    listings.add(new Listing(itemId, null, NO_CATEGORY, true, NOT_LISTED));
    return listings.size() - 1;
  }

  /** Takes the store's word on an item, replacing an earlier one. */
  void list(Item item) {
    long listedAt = item.listedAt() == null ? NOT_LISTED : item.listedAt().toEpochMilli();
    listings.set(
        mention(item.itemId()),
        new Listing(
            item.itemId(),
            item.name(),
            item.category() == null ? NO_CATEGORY : categoryIndex(item.category()),
            !Boolean.FALSE.equals(item.inStock()),
            listedAt));
  }

  /** How many items there are; indexes are below this number. */
  public int size() {
    return listings.size();
  }

  public Listing listing(int item) {
    return listings.get(item);
  }

  /** The item's index, where it was ever named. */
  public OptionalInt find(ItemId itemId) {
    Integer index = indexes.get(itemId);
    return index == null ? OptionalInt.empty() : OptionalInt.of(index);
  }

  /** The category's index, where an item ever had it. */
  public OptionalInt findCategory(String name) {
    Integer index = categories.get(name);
    return index == null ? OptionalInt.empty() : OptionalInt.of(index);
  }

  public String categoryName(int category) {
    return categoryNames.get(category);
  }

  private int categoryIndex(String name) {
    return categories.computeIfAbsent(
        name,
        added -> {
          categoryNames.add(added);
          return categoryNames.size() - 1;
        });
  }

  /**
   * What the store said of an item.
   *
   * @param name absent where only events have named the item
   * @param category an index, or {@link #NO_CATEGORY}
   * @param listedAtMillis since when it is on sale, where the store says
   */
  public record Listing(
      ItemId itemId, @Nullable String name, int category, boolean inStock, long listedAtMillis) {

    public boolean isListed() {
      return listedAtMillis != NOT_LISTED;
    }

    /** The name for people; the id where the store gave none. */
    public String title() {
      return name == null ? itemId.value() : name;
    }
  }
}
