package dev.perennial.recommender.memory;

import dev.perennial.model.item.Item;
import dev.perennial.model.item.ItemId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Every item ever named, by a dense index from 0 in the order of first mention, with what the store
 * said of it. An item that only events have named has no listing of the store's, but can be shown.
 */
public final class Catalogue {
  /** The category of items without one. */
  public static final int NO_CATEGORY = -1;

  private static final String LANGUAGES = "languages";
  private static final String COUNTRIES = "countries";

  /** Stands beside each language or country that an item names: it names some. */
  private static final String SOME = "";

  private final Map<ItemId, Integer> indexes = new HashMap<>();
  private final List<Listing> listings = new ArrayList<>();
  private final Map<String, Integer> categories = new HashMap<>();
  private final List<String> categoryNames = new ArrayList<>();
  private final List<Postings> shelves = new ArrayList<>();
  private final Labels labels = new Labels();
  private final Arrivals arrivals = new Arrivals();
  private final ItemColumns columns = new ItemColumns();

  /** The item's index, given on first mention. */
  int mention(ItemId itemId) {
    Integer known = indexes.get(itemId);
    if (known != null) {
      return known;
    }
    indexes.put(itemId, listings.size());
    listings.add(new Listing(itemId));
    return listings.size() - 1;
  }

  /** Takes the store's word on an item, replacing an earlier one. */
  void list(Item item) {
    int index = mention(item.itemId());
    Listing earlier = listings.get(index);
    Listing newest = listing(item);
    listings.set(index, newest);
    columns.set(index, newest);
    move(index, earlier.category(), newest.category());
    relabel(index, earlier.labels(), newest.labels());
    arrivals.list(index, earlier, newest);
  }

  /** What came on sale when. */
  public Arrivals arrivals() {
    return arrivals;
  }

  /** How many items there are; indexes are below this number. */
  public int size() {
    return listings.size();
  }

  public Listing listing(int item) {
    return listings.get(item);
  }

  /** An index, or {@link #NO_CATEGORY}. */
  public int category(int item) {
    return columns.category(item);
  }

  public boolean inStock(int item) {
    return columns.inStock(item);
  }

  /** How alike two items are by what they are, in [0, 1]. */
  double likeness(int item, int other) {
    return columns.likeness(item, other);
  }

  /** The item's index, where it was ever named. */
  public OptionalInt find(ItemId itemId) {
    Integer index = indexes.get(itemId);
    return index == null ? OptionalInt.empty() : OptionalInt.of(index);
  }

  /** The indexes of those of {@code items} that were ever named, in their order. */
  public IntStream known(Iterable<ItemId> items) {
    IntStream.Builder known = IntStream.builder();
    items.forEach(item -> find(item).ifPresent(known::add));
    return known.build();
  }

  /** The category's index, where an item ever had it. */
  public OptionalInt findCategory(String name) {
    Integer index = categories.get(name);
    return index == null ? OptionalInt.empty() : OptionalInt.of(index);
  }

  public String categoryName(int category) {
    return categoryNames.get(category);
  }

  /** The items of a category that {@link #findCategory} found. */
  public Postings shelf(int category) {
    return shelves.get(category);
  }

  /** The index of an attribute with a value; negative where no item ever had it. */
  public int findLabel(String attribute, String value) {
    return labels.find(attribute, value);
  }

  /** The items with an attribute; none for a negative index. */
  public Postings labelled(int label) {
    return label < 0 ? Postings.NONE : labels.postings(label);
  }

  /** Whether the item is meant for those who read {@code language}, a lower-case code. */
  public boolean isForLanguage(Listing listing, String language) {
    return isFor(listing, LANGUAGES, language);
  }

  /** Whether the item is meant for {@code country}, an upper-case code. */
  public boolean isForCountry(Listing listing, String country) {
    return isFor(listing, COUNTRIES, country);
  }

  private boolean isFor(Listing listing, String kind, String market) {
    return !listing.namesMarkets()
        || listing.isFor(labels.find(kind, market), labels.find(kind, SOME));
  }

  private Listing listing(Item item) {
    IntStream.Builder attributes = IntStream.builder();
    IntStream.Builder markets = IntStream.builder();
    item.attributes()
        .forEach(
            (name, value) -> {
              switch (name) {
                case LANGUAGES -> markets(name, value.toLowerCase(Locale.ROOT), markets);
                case COUNTRIES -> markets(name, value.toUpperCase(Locale.ROOT), markets);
                default -> attributes.add(labels.mention(name, value));
              }
            });
    int category = item.category() == null ? NO_CATEGORY : categoryIndex(item.category());
    return new Listing(item, category, ascending(attributes), ascending(markets));
  }

  private void markets(String kind, String commaSeparated, IntStream.Builder markets) {
    markets.add(labels.mention(kind, SOME));
    for (String market : commaSeparated.split(",", -1)) {
      markets.add(labels.mention(kind, market.strip()));
    }
  }

  private static int[] ascending(IntStream.Builder some) {
    int[] sorted = some.build().sorted().distinct().toArray();
    return sorted.length == 0 ? Labels.NONE : sorted;
  }

  private int categoryIndex(String name) {
    return categories.computeIfAbsent(
        name,
        added -> {
          categoryNames.add(added);
          shelves.add(new Postings());
          return categoryNames.size() - 1;
        });
  }

  private void move(int item, int from, int to) {
    if (from == to) {
      return;
    }
    if (from != NO_CATEGORY) {
      shelves.get(from).remove(item);
    }
    if (to != NO_CATEGORY) {
      shelves.get(to).add(item);
    }
  }

  private void relabel(int item, int[] from, int[] to) {
    for (int label : from) {
      if (!Labels.has(to, label)) {
        labels.postings(label).remove(item);
      }
    }
    for (int label : to) {
      if (!Labels.has(from, label)) {
        labels.postings(label).add(item);
      }
    }
  }
}
