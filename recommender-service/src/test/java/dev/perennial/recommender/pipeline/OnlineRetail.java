package dev.perennial.recommender.pipeline;

import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventId;
import dev.perennial.model.event.EventType;
import dev.perennial.model.event.OrderId;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.user.UserId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Baskets of Online Retail: what a customer bought on one day, products that at least five
 * customers bought, customers with three baskets or more.
 */
final class OnlineRetail {
  static final Path FILE = Path.of("../../shared/data/online-retail.csv.gz");

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final int FEWEST_BUYERS = 5;
  private static final int FEWEST_BASKETS = 3;

  private OnlineRetail() {}

  /** One customer's purchases of one day, in the order of the file. */
  record Basket(UserId userId, LocalDate day, List<Event> purchases) {
    Instant start() {
      return purchases.getFirst().occurredAt();
    }

    Set<ItemId> items() {
      Set<ItemId> items = new HashSet<>();
      purchases.forEach(purchase -> items.add(purchase.itemId()));
      return items;
    }
  }

  /** All baskets, in the order of time. */
  static List<Basket> baskets() {
    List<Event> purchases = purchases();
    Map<ItemId, Set<UserId>> buyers = new HashMap<>();
    purchases.forEach(
        purchase ->
            buyers
                .computeIfAbsent(purchase.itemId(), item -> new HashSet<>())
                .add(purchase.userId()));
    Map<String, Basket> baskets = new HashMap<>();
    for (Event purchase : purchases) {
      if (buyers.get(purchase.itemId()).size() >= FEWEST_BUYERS) {
        LocalDate day = LocalDate.ofInstant(purchase.occurredAt(), ZoneOffset.UTC);
        baskets
            .computeIfAbsent(
                day + " " + purchase.userId(),
                key -> new Basket(purchase.userId(), day, new ArrayList<>()))
            .purchases()
            .add(purchase);
      }
    }
    Map<UserId, Integer> counts = new HashMap<>();
    baskets.values().forEach(basket -> counts.merge(basket.userId(), 1, Integer::sum));
    return baskets.values().stream()
        .filter(basket -> counts.get(basket.userId()) >= FEWEST_BASKETS)
        .sorted(Comparator.comparing(Basket::start))
        .toList();
  }

  private static List<Event> purchases() {
    List<Event> purchases = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(FILE)), StandardCharsets.UTF_8))) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        purchase(line, purchases.size()).ifPresent(purchases::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return purchases;
  }

  private static Optional<Event> purchase(String line, int number) {
    String[] start = line.split(",", 3);
    String[] end = line.substring(line.lastIndexOf('"') + 1).split(",");
    int last = end.length - 1;
    String product = start[1].toUpperCase(Locale.ROOT);
    if (end[last - 1].isEmpty()
        || start[0].startsWith("C")
        || !product.matches("\\d{5}[A-Z]*")
        || end[last - 4].startsWith("-")
        || Double.parseDouble(end[last - 2]) <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Event(
            new EventId("row-" + number),
            new UserId(end[last - 1]),
            EventType.ITEM_PURCHASED,
            LocalDateTime.parse(end[last - 3], TIME).toInstant(ZoneOffset.UTC),
            new ItemId(product),
            Integer.parseInt(end[last - 4]),
            new BigDecimal(end[last - 2]),
            new OrderId(start[0]),
            null,
            null,
            Map.of()));
  }
}
