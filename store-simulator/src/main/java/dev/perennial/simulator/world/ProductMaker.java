package dev.perennial.simulator.world;

import dev.perennial.model.item.Item;
import dev.perennial.model.item.ItemId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Makes the products of one department out of its words, no two with the same name. */
final class ProductMaker {
  private static final double NEW_ARRIVALS = .12;
  private static final double OUT_OF_STOCK = .02;
  private static final double BULK_LASTS_LESS = .85;
  private static final int DAYS_BEFORE_OPENING = 700;

  private final Department department;
  private final int departmentIndex;
  private final double medianPrice;
  private final Instant start;
  private final Duration span;
  private final Chance chance;
  private final Set<String> names = new HashSet<>();

  ProductMaker(
      Department department, int departmentIndex, Instant start, Instant end, Chance chance) {
    this.department = department;
    this.departmentIndex = departmentIndex;
    this.medianPrice = median(department);
    this.start = start;
    this.span = Duration.between(start, end);
    this.chance = chance;
  }

  /** The first of a department is always there from the start. */
  Product make(int index, int number) {
    String maker = chance.oneOf(department.makers());
    Department.Thing thing = chance.oneOf(department.things());
    String variety = chance.oneOf(department.varieties(thing));
    Department.Size size = chance.oneOf(department.sizes(thing));
    Words words = new Words(maker, variety, thing.name(), size.name());
    long cents = cents(thing.price() * size.factor() * chance.uniform(.85, 1.2));
    Instant listedAt = listedAt(number);
    Item item =
        new Item(
            new ItemId("%s-%03d".formatted(slug(department.name()), number)),
            unique(words.in(department.title())),
            description(words.lowerCase(), department.details(thing)),
            department.name(),
            BigDecimal.valueOf(cents, 2),
            !chance.happens(OUT_OF_STOCK),
            listedAt,
            Map.of("brand", maker, "kind", thing.name(), "size", size.name()));
    return new Product(
        index,
        item,
        departmentIndex,
        thing.name().toLowerCase(Locale.ROOT),
        cents,
        cents / 100.0 / medianPrice,
        thing.lastsDays() * StrictMath.pow(size.factor(), BULK_LASTS_LESS),
        listedAt);
  }

  private String description(Words words, List<String> details) {
    return String.join(
        " ",
        words.in(chance.oneOf(department.openings())),
        words.in(chance.oneOf(details)),
        words.in(chance.oneOf(department.closings())));
  }

  private Instant listedAt(int number) {
    return number > 1 && chance.happens(NEW_ARRIVALS)
        ? start.plus(Duration.ofSeconds((long) (span.toSeconds() * chance.uniform())))
        : start.minus(Duration.ofDays(30L + chance.below(DAYS_BEFORE_OPENING)));
  }

  private String unique(String name) {
    String unique = name;
    for (int edition = 2; !names.add(unique); edition++) {
      unique = name + ", no. " + edition;
    }
    return unique;
  }

  /** A price that ends as shops end them: .x0 or .x5 below ten, .x9 or .x0 above. */
  private static long cents(double price) {
    long tens = Math.max(5, Math.round(price * 10));
    return tens * 10 - (tens % 2 == 1 ? 0 : tens < 100 ? 5 : 1);
  }

  private static double median(Department department) {
    double[] prices =
        department.things().stream()
            .flatMap(
                thing ->
                    department.sizes(thing).stream().map(size -> thing.price() * size.factor()))
            .mapToDouble(price -> price)
            .sorted()
            .toArray();
    return prices[prices.length / 2];
  }

  private static String slug(String name) {
    return name.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  /** The words that fill the placeholders. */
  private record Words(String maker, String variety, String thing, String size) {
    Words lowerCase() {
      return new Words(maker, variety, thing.toLowerCase(Locale.ROOT), size);
    }

    String in(String sentence) {
      String text =
          sentence
              .replace("{maker}", maker)
              .replace("{variety}", variety)
              .replace("{thing}", thing)
              .replace("{size}", size);
      return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
  }
}
