package dev.perennial.simulator.shopper;

import dev.perennial.simulator.world.Product;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a user has bought, until when it lasts, and what they have set their mind on. */
final class Cupboard {
  private static final Duration EARLY = Duration.ofDays(4);
  private static final Duration FORGOTTEN = Duration.ofDays(75);
  private static final Duration SATED = Duration.ofDays(400);
  private static final int MOST_WISHES = 8;

  private final Map<Integer, Stock> stocks = new LinkedHashMap<>();
  private final List<Product> wishes = new ArrayList<>();

  private record Stock(Product product, Instant lastsUntil) {}

  /** Takes in {@code quantity} pieces, bought at {@code at}. */
  void add(Product product, int quantity, Instant at) {
    Duration lasts =
        product.isConsumable()
            ? Duration.ofSeconds((long) (product.lastsDays() * quantity * 86_400))
            : SATED;
    stocks.put(product.index(), new Stock(product, at.plus(lasts)));
    wishes.remove(product);
  }

  /** The consumables that have run out, or soon will, and are not long forgotten. */
  List<Product> due(Instant at) {
    return stocks.values().stream()
        .filter(stock -> stock.product().isConsumable())
        .filter(stock -> stock.lastsUntil().minus(EARLY).isBefore(at))
        .filter(stock -> stock.lastsUntil().plus(FORGOTTEN).isAfter(at))
        .map(Stock::product)
        .toList();
  }

  /** Whether the user has enough of the product for now. */
  boolean isServed(Product product, Instant at) {
    Stock stock = stocks.get(product.index());
    return stock != null && stock.lastsUntil().minus(EARLY).isAfter(at);
  }

  /** Remembers what the user put in the cart or on the wishlist and did not buy. */
  void wishFor(Product product) {
    if (wishes.contains(product)) {
      return;
    }
    wishes.add(product);
    if (wishes.size() > MOST_WISHES) {
      wishes.removeFirst();
    }
  }

  Collection<Product> wishes() {
    return List.copyOf(wishes);
  }
}
