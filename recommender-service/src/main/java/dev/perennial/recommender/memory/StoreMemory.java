package dev.perennial.recommender.memory;

import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventType;
import dev.perennial.model.item.Item;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.user.UserId;
import dev.perennial.ranking.history.History;
import dev.perennial.ranking.history.RecordedInteractions;
import dev.perennial.recommender.rhythm.RepeatGaps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that requests read. Requests share one lock and see one state of the store from
 * beginning to end; what is learned takes the lock for a handful of events at a time, so that a
 * request never waits long.
 */
public final class StoreMemory {
  private static final int LEARNED_AT_ONCE = 64;
  private static final int COPIED_AT_ONCE = 256;
  private static final long MILLIS_PER_DAY = 86_400_000;

  private final MemoryProperties settings;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Catalogue catalogue = new Catalogue();
  private final Demand demand;
  private final BestSellers bestSellers;
  private final PlaceDemand placeDemand;
  private final CoPurchases together;
  private final Likeness likeness;
  private final RepeatGaps repeats = new RepeatGaps();
  private final Sales sales = new Sales();
  private final Shoppers shoppers;
  private final Shopper nobody;
  private long interactionsSeen;

  public StoreMemory(MemoryProperties settings) {
    this.settings = settings;
    this.demand = new Demand(settings);
    this.bestSellers = new BestSellers(catalogue, demand.popular());
    this.placeDemand = new PlaceDemand(settings.popularHalfLife());
    this.together = new CoPurchases(settings.neighboursPerItem());
    this.likeness = new Likeness(catalogue, together);
    this.shoppers = new Shoppers(settings);
    this.nobody = shoppers.newcomer();
  }

  /** Answers {@code question} while nothing is learned; everything below is to be read in here. */
  public <T> T reading(Supplier<T> question) {
    lock.readLock().lock();
    try {
      return question.get();
    } finally {
      lock.readLock().unlock();
    }
  }

  public Catalogue catalogue() {
    return catalogue;
  }

  public Demand demand() {
    return demand;
  }

  public BestSellers bestSellers() {
    return bestSellers;
  }

  public PlaceDemand placeDemand() {
    return placeDemand;
  }

  public Likeness likeness() {
    return likeness;
  }

  public CoPurchases together() {
    return together;
  }

  public RepeatGaps repeats() {
    return repeats;
  }

  public Sales sales() {
    return sales;
  }

  /** The user; one who did nothing where the user is unknown or nobody is named. */
  public Shopper shopper(@Nullable UserId userId) {
    Shopper known = userId == null ? null : shoppers.find(userId);
    return known == null ? nobody : known;
  }

  public int users() {
    return shoppers.size();
  }

  /** Days since the epoch, UTC. */
  public static int day(Instant at) {
    return day(at.toEpochMilli());
  }

  private static int day(long millis) {
    return (int) Math.floorDiv(millis, MILLIS_PER_DAY);
  }

  /**
   * A copy of what everyone did lately, for methods to learn from. The lock is taken for some users
   * at a time, so that what is learned meanwhile never waits long; it is in the copy or not.
   */
  public List<RecordedInteractions> interactions() {
    List<RecordedInteractions> copies = new ArrayList<>();
    int copied;
    do {
      copied = copies.size();
      copies.addAll(reading(() -> copies(copies.size())));
    } while (copies.size() > copied);
    return copies;
  }

  private List<RecordedInteractions> copies(int from) {
    return IntStream.range(from, Math.min(shoppers.size(), from + COPIED_AT_ONCE))
        .mapToObj(number -> shoppers.get(number).interactions())
        .map(past -> RecordedInteractions.first(past.size(), past))
        .toList();
  }

  /**
   * The same beside what the store says of its items.
   *
   * @param items descriptions; those of items that are not known yet are left out
   */
  public History history(List<Item> items) {
    List<RecordedInteractions> users = interactions();
    @Nullable Item[] catalogued = new @Nullable Item[reading(catalogue::size)];
    for (Item item : items) {
      int place = reading(() -> catalogue.find(item.itemId())).orElse(catalogued.length);
      if (place < catalogued.length) {
        catalogued[place] = item;
      }
    }
    return new History(users, Arrays.asList(catalogued));
  }

  /** How many interactions it has seen. */
  public long interactionsSeen() {
    return interactionsSeen;
  }

  /** Takes events that it has not seen before; those that name no item leave no trace. */
  public void learn(List<Event> events) {
    for (int from = 0; from < events.size(); from += LEARNED_AT_ONCE) {
      List<Event> some = events.subList(from, Math.min(events.size(), from + LEARNED_AT_ONCE));
      writing(() -> some.forEach(this::learn));
    }
  }

  /** Takes the store's word on items. */
  public void list(List<Item> items) {
    writing(() -> items.forEach(this::list));
  }

  /** Takes the predictor's word on users. */
  public void expect(List<Forecast> forecasts) {
    writing(() -> forecasts.forEach(this::expect));
  }

  private void list(Item item) {
    int index = catalogue.mention(item.itemId());
    int category = catalogue.category(index);
    catalogue.list(item);
    bestSellers.moved(index, category, catalogue.category(index));
  }

  private void learn(Event event) {
    ItemId itemId = event.itemId();
    if (itemId == null) {
      return;
    }
    interactionsSeen++;
    int item = catalogue.mention(itemId);
    long at = event.occurredAt().toEpochMilli();
    Shopper shopper = shoppers.known(event.userId());
    shopper.interact(item, event.type(), at);
    demand.learn(item, event.type(), at);
    if (Demand.weight(event.type()) > 0) {
      bestSellers.grew(item);
    }
    placeDemand.learn(item, event.type(), at, event.context());
    shopper.isAt(
        placeDemand.counted(event.context().get(PlaceDemand.COUNTRY)),
        placeDemand.counted(event.context().get(PlaceDemand.DEVICE)));
    if (event.type() == EventType.ITEM_PURCHASED && event.orderId() != null) {
      double price = event.price() == null ? 0 : event.price().doubleValue();
      int quantity = event.quantity() == null ? 1 : event.quantity();
      shopper.buy(item, day(at), price, quantity, repeats);
      sales.add(item, day(at), price);
      shopper.order(item, event.orderId().value(), together, settings.basketPairs());
    }
  }

  private void expect(Forecast forecast) {
    int size = forecast.nextItems().size();
    int[] items = new int[size];
    float[] scores = new float[size];
    for (int rank = 0; rank < size; rank++) {
      items[rank] = catalogue.mention(forecast.nextItems().get(rank).itemId());
      scores[rank] = (float) forecast.nextItems().get(rank).score();
    }
    shoppers.known(forecast.userId()).expect(Outlook.of(forecast, items, scores));
  }

  private void writing(Runnable change) {
    lock.writeLock().lock();
    try {
      change.run();
    } finally {
      lock.writeLock().unlock();
    }
  }
}
