package dev.perennial.ranking.tower;

import dev.perennial.model.item.Item;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the store says of an item as a bag of hashed words: the words of its name, its category, its
 * attributes and the order of magnitude of its price. Two words in one place are rare enough not to
 * matter, and a word that comes up later has a place already (Weinberger et al. 2009, feature
 * hashing).
 */
final class ItemContent {
  static final int PLACES = 1 << 13;
  static final int MOST = 24;
  private static final int STEPS_A_TENFOLD = 8;

  private final int[] places;

  private ItemContent(int[] places) {
    this.places = places;
  }

  static ItemContent of(Optional<Item> item) {
    return new ItemContent(item.map(ItemContent::places).orElse(new int[0]));
  }

  /** How many words there are, {@link #MOST} at most. */
  int size() {
    return places.length;
  }

  /** The place of a word, below {@link #PLACES}. */
  int place(int word) {
    return places[word];
  }

  boolean isEmpty() {
    return places.length == 0;
  }

  /** What each word counts: a long text is not louder than a short one. */
  float weight() {
    return 1 / (float) Math.sqrt(places.length);
  }

  private static int[] places(Item item) {
    return Stream.of(facts(item), words(item))
        .flatMap(words -> words)
        .distinct()
        .limit(MOST)
        .flatMapToInt(word -> IntStream.of(place(word)))
        .toArray();
  }

  private static Stream<String> facts(Item item) {
    Stream<String> category = Stream.ofNullable(item.category()).map(name -> "category=" + name);
    Stream<String> price = Optional.ofNullable(item.price()).map(ItemContent::magnitude).stream();
    Stream<String> attributes =
        item.attributes().entrySet().stream().map(Object::toString).sorted();
    return Stream.of(category, price, attributes).flatMap(facts -> facts);
  }

  private static String magnitude(BigDecimal price) {
    return "price=" + Math.round(STEPS_A_TENFOLD * Math.log10(1 + price.doubleValue()));
  }

  private static Stream<String> words(Item item) {
    return Stream.of(item.name().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
        .filter(word -> !word.isBlank());
  }

  /** Mixes the hash: similar words have similar ones. */
  private static int place(String word) {
    int hash = word.hashCode() * 0x9E3779B9;
    return hash >>> (Integer.SIZE - Integer.numberOfTrailingZeros(PLACES));
  }
}
