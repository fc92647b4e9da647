package dev.perennial.standalone.retail;

import dev.perennial.model.item.Item;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.user.User;
import dev.perennial.model.user.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue and the users that the purchases speak of. The file has no categories, but most
 * descriptions end in what the thing is ({@code LUNCH BAG}, {@code SWEETHEART MUG}): the last word
 * that is no colour, size or season is the category where enough items share it. The price is that
 * of the first purchase: it was known whenever one was bought, so that no snapshot knows
 * tomorrow's.
 */
final class OnlineRetailCatalogue {
  private static final int ITEMS_OF_A_CATEGORY = 10;
  private static final String OTHER = "other";
  private static final Pattern PRODUCT = Pattern.compile("\\d{5}[A-Z]*");
  private static final Pattern WORD = Pattern.compile("[a-z]{3,}");
  private static final Set<String> QUALITIES =
      Set.of(
          "red pink blue green white black ivory cream gold silver orange brown turquoise purple"
              .concat(" yellow small medium large assorted colour colours retrospot polkadot spot")
              .concat(" paisley christmas vintage retro london paris home metal design style font")
              .split(" "));

  private final Map<String, OnlineRetailRow> firstRows = new LinkedHashMap<>();
  private final Map<String, String> countries = new LinkedHashMap<>();

  void add(OnlineRetailRow purchase) {
    firstRows.putIfAbsent(purchase.stockCode(), purchase);
    countries.put(purchase.customerId(), purchase.country());
  }

  List<Item> items() {
    Map<String, Long> nouns =
        firstRows.values().stream()
            .collect(Collectors.groupingBy(OnlineRetailCatalogue::noun, Collectors.counting()));
    return firstRows.values().stream().map(row -> item(row, nouns)).toList();
  }

  Collection<User> users() {
    return countries.entrySet().stream()
        .map(
            user ->
                new User(
                    new UserId(user.getKey()),
                    null,
                    null,
                    null,
                    Map.of("country", user.getValue())))
        .toList();
  }

  private Item item(OnlineRetailRow first, Map<String, Long> nouns) {
    String noun = noun(first);
    boolean product = PRODUCT.matcher(first.stockCode()).matches();
    return new Item(
        new ItemId(first.stockCode()),
        first.description().isEmpty() ? first.stockCode() : first.description(),
        null,
        category(product, noun, nouns.getOrDefault(noun, 0L)),
        first.unitPrice(),
        product,
        listedAt(first),
        Map.of());
  }

  /** Postage, fees and samples are no products: they stay out of stock, so nobody is shown them. */
  private static String category(boolean product, String noun, long items) {
    if (!product) {
      return "service";
    }
    return items >= ITEMS_OF_A_CATEGORY ? noun : OTHER;
  }

  private static @Nullable Instant listedAt(OnlineRetailRow first) {
    return OnlineRetailEvents.instant(first);
  }

  private static String noun(OnlineRetailRow row) {
    String text = row.description().toLowerCase(Locale.ROOT);
    return WORD.matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(word -> !QUALITIES.contains(word))
        .reduce((earlier, later) -> later)
        .map(OnlineRetailCatalogue::singular)
        .orElse(OTHER);
  }

  private static String singular(String noun) {
    if (noun.matches(".*(x|sh|ch|ss)es")) {
      return noun.substring(0, noun.length() - 2);
    }
    return noun.endsWith("s") && !noun.endsWith("ss") ? noun.substring(0, noun.length() - 1) : noun;
  }
}
