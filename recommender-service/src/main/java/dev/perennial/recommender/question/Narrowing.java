package dev.perennial.recommender.question;

import dev.perennial.recommender.memory.Catalogue;
import dev.perennial.recommender.memory.Listing;
import dev.perennial.recommender.memory.Postings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An {@link ItemFilter} in the words of the memory, looked up once for many items. */
public final class Narrowing {
  private static final Optional<String> OTHER_CATEGORY = Optional.of("is of another category");
  private static final Optional<String> OTHER_PRICE = Optional.of("is outside of the price range");
  private static final Optional<String> OTHER_ATTRIBUTES = Optional.of("has other attributes");
  private static final Optional<String> OTHER_LANGUAGE = Optional.of("is for other languages");
  private static final Optional<String> OTHER_COUNTRY = Optional.of("is for other countries");

  private final Catalogue catalogue;
  private final List<Integer> categories;
  private final boolean anyCategory;
  private final ItemFilter.@Nullable Price price;
  private final boolean anything;
  private final boolean soldOutToo;
  private final List<int[]> labels;
  private final @Nullable String language;
  private final @Nullable String country;

  private Narrowing(ItemFilter filter, Catalogue catalogue) {
    this.catalogue = catalogue;
    this.categories =
        filter.category().stream()
            .flatMap(name -> catalogue.findCategory(name).stream().boxed())
            .toList();
    this.anyCategory = filter.category().isEmpty();
    this.price = filter.price();
    this.soldOutToo = Boolean.FALSE.equals(filter.inStock());
    this.labels = new ArrayList<>(filter.attributes().size());
    filter
        .attributes()
        .forEach(
            (name, values) ->
                labels.add(
                    values.stream().mapToInt(value -> catalogue.findLabel(name, value)).toArray()));
    this.language =
        filter.language() == null ? null : Locale.forLanguageTag(filter.language()).getLanguage();
    this.country = filter.country() == null ? null : filter.country().toUpperCase(Locale.ROOT);
    this.anything =
        anyCategory && price == null && labels.isEmpty() && language == null && country == null;
  }

  static Narrowing of(ItemFilter filter, Catalogue catalogue) {
    return new Narrowing(filter, catalogue);
  }

  /** What speaks against the item; empty where it is what is asked for. */
  public Optional<String> objection(int item) {
    if (anything) {
      return Optional.empty();
    }
    Listing listing = catalogue.listing(item);
    if (!anyCategory && !categories.contains(listing.category())) {
      return OTHER_CATEGORY;
    }
    if (price != null && !price.admits(listing.price())) {
      return OTHER_PRICE;
    }
    if (!hasAll(listing)) {
      return OTHER_ATTRIBUTES;
    }
    if (language != null && !catalogue.isForLanguage(listing, language)) {
      return OTHER_LANGUAGE;
    }
    return country != null && !catalogue.isForCountry(listing, country)
        ? OTHER_COUNTRY
        : Optional.empty();
  }

  /** Whether an item out of stock may be shown. */
  public boolean isSoldOutToo() {
    return soldOutToo;
  }

  /** The categories asked for that there are; empty where none is asked for. */
  public List<Integer> categories() {
    return categories;
  }

  /** Whether a category is asked for, be it one that no item has. */
  public boolean namesCategories() {
    return !anyCategory;
  }

  /** Lists that hold every item asked for; absent where only the whole catalogue does. */
  public Optional<List<Postings>> postings() {
    if (!anyCategory) {
      return Optional.of(categories.stream().map(catalogue::shelf).toList());
    }
    if (labels.isEmpty()) {
      return Optional.empty();
    }
    List<Postings> lists = new ArrayList<>();
    for (int label : labels.getFirst()) {
      lists.add(catalogue.labelled(label));
    }
    return Optional.of(lists);
  }

  private boolean hasAll(Listing listing) {
    for (int[] anyOf : labels) {
      if (!hasOne(listing, anyOf)) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasOne(Listing listing, int[] anyOf) {
    for (int label : anyOf) {
      if (label >= 0 && listing.hasLabel(label)) {
        return true;
      }
    }
    return false;
  }
}
