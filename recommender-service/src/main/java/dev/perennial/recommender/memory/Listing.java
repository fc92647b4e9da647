package dev.perennial.recommender.memory;

import dev.perennial.model.item.Item;
import dev.perennial.model.item.ItemId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the store said of an item. */
public final class Listing {
  private static final long NOT_LISTED = Long.MIN_VALUE;

  private final ItemId itemId;
  private final @Nullable String name;
  private final Map<String, String> names;
  private final int category;
  private final double price;
  private final boolean inStock;
  private final long listedAtMillis;
  private final int[] labels;
  private final int[] markets;

  /**
   * @param category an index, or {@link Catalogue#NO_CATEGORY}
   * @param labels attributes, by ascending index
   * @param markets languages and countries that it is meant for, by ascending index; empty for all
   */
  Listing(Item item, int category, int[] labels, int[] markets) {
    this.itemId = item.itemId();
    this.name = item.name();
    this.names = item.names();
    this.category = category;
    this.price = item.price() == null ? Double.NaN : item.price().doubleValue();
    this.inStock = !Boolean.FALSE.equals(item.inStock());
    this.listedAtMillis = item.listedAt() == null ? NOT_LISTED : item.listedAt().toEpochMilli();
    this.labels = labels;
    this.markets = markets;
  }

  /** An item that only events have named. */
  Listing(ItemId itemId) {
    this.itemId = itemId;
    this.name = null;
    this.names = Map.of();
    this.category = Catalogue.NO_CATEGORY;
    this.price = Double.NaN;
    this.inStock = true;
    this.listedAtMillis = NOT_LISTED;
    this.labels = Labels.NONE;
    this.markets = Labels.NONE;
  }

  public ItemId itemId() {
    return itemId;
  }

  /** The names in other languages, by language tag. */
  public Map<String, String> names() {
    return names;
  }

  /** An index, or {@link Catalogue#NO_CATEGORY}. */
  public int category() {
    return category;
  }

  /** Of one piece; NaN where the store does not say. */
  public double price() {
    return price;
  }

  public boolean inStock() {
    return inStock;
  }

  /** Since when it is on sale, where the store says. */
  public long listedAtMillis() {
    return listedAtMillis;
  }

  /** Attributes, by ascending index; not to be changed. */
  int[] labels() {
    return labels;
  }

  public boolean isListed() {
    return listedAtMillis != NOT_LISTED;
  }

  /** The name for people; the id where the store gave none. */
  public String title() {
    return name == null ? itemId.value() : name;
  }

  public boolean hasLabel(int label) {
    return Labels.has(labels, label);
  }

  /** The product of the factors of its attributes, 1 for one that has none. */
  public double product(Map<Integer, Double> factors) {
    double product = 1;
    for (int label : labels) {
      product *= factors.getOrDefault(label, 1.0);
    }
    return product;
  }

  /** Whether the item is meant for some markets only. */
  boolean namesMarkets() {
    return markets.length > 0;
  }

  /** Whether the item is meant for {@code market}: it is named, or none of its {@code kind} is. */
  boolean isFor(int market, int kind) {
    return !Labels.has(markets, kind) || Labels.has(markets, market);
  }
}
