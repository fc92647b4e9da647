package dev.perennial.benchmarks.workload;

import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventId;
import dev.perennial.model.event.EventType;
import dev.perennial.model.event.OrderId;
import dev.perennial.model.item.Item;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.recommendation.ScoredItem;
import dev.perennial.model.user.UserId;
import dev.perennial.recommender.memory.Forecast;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A made-up store of any size, the same from the same seed: what sells follows a Zipf-Mandelbrot
 * law, over the store and on each shelf, shelves are of unequal size, and each user has three
 * favourite shelves and a few staples. A user comes three times in a year on average, for one to
 * six events, ten in all.
 */
public final class LargeStore {
  private static final int SHELVES = 500;
  private static final int BRANDS = 2_000;
  private static final int COLOURS = 12;
  private static final int WORDS = 3_000;
  private static final int FAVOURITES = 3;
  private static final int STAPLES = 4;
  private static final int MOST_VISITS = 30;
  private static final int MOST_EVENTS = 6;
  private static final int NEXT_ITEMS = 30;
  private static final int AT_ONCE = 5_000;
  private static final int DAYS_LISTED = 1_000;
  private static final double FLATTENED_BY = 20;
  private static final Duration YEAR = Duration.ofDays(365);

  private final int items;
  private final int users;
  private final long seed;
  private final Instant end;
  private final int[][] shelves;

  /** A store of so many items and users, whose year ends at an instant. */
  public LargeStore(int items, int users, long seed, Instant end) {
    this.items = items;
    this.users = users;
    this.seed = seed;
    this.end = end;
    List<IntStream.Builder> filling = Stream.generate(IntStream::builder).limit(SHELVES).toList();
    IntStream.range(0, items).forEach(item -> filling.get(shelfOf(item)).add(item));
    this.shelves = filling.stream().map(shelf -> shelf.build().toArray()).toArray(int[][]::new);
  }

  public static UserId user(int user) {
    return new UserId("user-" + user);
  }

  /** An item drawn by popularity. */
  public ItemId anyItem(RandomGenerator random) {
    return itemId(skewed(items, random));
  }

  /** A part of the catalogue; items with low numbers sell best. */
  public List<Item> catalogue(int from, int to) {
    return IntStream.range(from, Math.min(to, items)).mapToObj(this::item).toList();
  }

  /** Hands over the year's events in the order of time, some at a time. */
  public void events(Consumer<List<Event>> reader) {
    RandomGenerator random = new SplittableRandom(seed);
    int[] visitors = visitors(random);
    List<Event> some = new ArrayList<>(AT_ONCE + MOST_EVENTS);
    for (int visit = 0; visit < visitors.length; visit++) {
      Instant at = end.minus(YEAR).plusMillis((long) visit * YEAR.toMillis() / visitors.length);
      visit(visitors[visit], "v" + visit, at, random, some);
      if (some.size() >= AT_ONCE) {
        reader.accept(List.copyOf(some));
        some.clear();
      }
    }
    reader.accept(some);
  }

  /** What a visit of the user at an instant may consist of. */
  public List<Event> visit(int user, String id, Instant at, RandomGenerator random) {
    List<Event> visit = new ArrayList<>(MOST_EVENTS);
    visit(user, id, at, random, visit);
    return visit;
  }

  /** What a predictor might say of a user. */
  public Forecast forecast(int user) {
    RandomGenerator random = new SplittableRandom(seed ^ (user * 0x9E3779B97F4A7C15L));
    Set<Integer> next = new LinkedHashSet<>();
    while (next.size() < Math.min(NEXT_ITEMS, items)) {
      next.add(wanted(user, random));
    }
    List<ScoredItem> scored = new ArrayList<>(next.size());
    next.forEach(item -> scored.add(new ScoredItem(itemId(item), 0.2 / (2 + scored.size()))));
    return new Forecast(
        user(user), end, LifecycleStage.RETENTION, random.nextDouble(), 1, 20, scored);
  }

  /** Whose visits they are, in the order of time. */
  private int[] visitors(RandomGenerator random) {
    IntStream.Builder all = IntStream.builder();
    for (int user = 0; user < users; user++) {
      int visits = 1;
      while (visits < MOST_VISITS && random.nextInt(3) > 0) {
        visits++;
      }
      for (int visit = 0; visit < visits; visit++) {
        all.add(user);
      }
    }
    int[] visitors = all.build().toArray();
    for (int place = visitors.length - 1; place > 0; place--) {
      int other = random.nextInt(place + 1);
      int moved = visitors[other];
      visitors[other] = visitors[place];
      visitors[place] = moved;
    }
    return visitors;
  }

  /** Looks at one to three items, and buys up to three or none. */
  private void visit(int user, String id, Instant at, RandomGenerator random, List<Event> into) {
    int looks = random.nextInt(1, MOST_EVENTS / 2 + 1);
    int lines = random.nextInt(5) < 2 ? 0 : random.nextInt(1, MOST_EVENTS / 2 + 1);
    for (int event = 0; event < looks + lines; event++) {
      boolean bought = event >= looks;
      boolean staple = bought && random.nextInt(3) == 0;
      int item = staple ? staple(user, random.nextInt(STAPLES)) : wanted(user, random);
      into.add(
          new Event(
              new EventId(id + "-" + event),
              user(user),
              bought ? EventType.ITEM_PURCHASED : EventType.ITEM_VIEWED,
              at.plusMillis(event),
              itemId(item),
              bought ? 1 : null,
              bought ? price(item) : null,
              bought ? new OrderId(id) : null,
              null,
              null,
              Map.of("country", user % 5 == 0 ? "AT" : "DE")));
    }
  }

  private int wanted(int user, RandomGenerator random) {
    if (random.nextInt(4) == 0) {
      return skewed(items, random);
    }
    int[] shelf = shelves[(int) (mixed(user, random.nextInt(FAVOURITES)) % SHELVES)];
    return shelf.length == 0 ? skewed(items, random) : shelf[skewed(shelf.length, random)];
  }

  private int staple(int user, int which) {
    return wanted(user, new SplittableRandom(mixed(user, FAVOURITES + which)));
  }

  /** One of {@code size}, the first ones more often: in proportion to 1 / (20 + place). */
  private static int skewed(int size, RandomGenerator random) {
    double stretched = Math.pow(1 + size / FLATTENED_BY, random.nextDouble());
    return Math.min(size - 1, (int) (FLATTENED_BY * (stretched - 1)));
  }

  private Item item(int item) {
    return new Item(
        itemId(item),
        "Word%d word%d no%d"
            .formatted(mixed(item, 1) % WORDS, mixed(item, 2) % WORDS, item % 1_000),
        null,
        "shelf-" + shelfOf(item),
        price(item),
        true,
        end.minus(Duration.ofDays(mixed(item, 3) % DAYS_LISTED)),
        Map.of("brand", "b" + mixed(item, 4) % BRANDS, "colour", "c" + mixed(item, 5) % COLOURS));
  }

  /** The first shelves are the largest. */
  private int shelfOf(int item) {
    double place = mixed(item, 6) / (double) Long.MAX_VALUE;
    return (int) (SHELVES * Math.pow(place, 1.5));
  }

  private BigDecimal price(int item) {
    return BigDecimal.valueOf(100 + mixed(item, 7) % 10_000, 2);
  }

  private static ItemId itemId(int item) {
    return new ItemId("item-" + item);
  }

  /** A number that two others determine, not negative. */
  private long mixed(int number, int purpose) {
    return new SplittableRandom(seed + number * 31L + purpose * 0x9E3779B97F4A7C15L).nextLong()
        >>> 1;
  }
}
