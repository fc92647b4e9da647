package dev.perennial.recommender.memory;

import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventType;
import dev.perennial.model.item.Item;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.lifecycle.LifecyclePrediction;
import dev.perennial.model.user.UserId;
import dev.perennial.recommender.rhythm.RepeatGaps;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Everything that requests read. Requests share one lock and see one state of the store from
 * beginning to end; what is learned takes the lock for a handful of events at a time, so that a
 * request never waits long.
 */
public final class StoreMemory {
  private static final int LEARNED_AT_ONCE = 64;
  private static final long MILLIS_PER_DAY = 86_400_000;

  private final MemoryProperties settings;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Catalogue catalogue = new Catalogue();
  private final Demand demand;
  private final CoPurchases together;
  private final RepeatGaps repeats = new RepeatGaps();
  private final Map<UserId, Shopper> shoppers = new HashMap<>();
  private final Shopper nobody;

  public StoreMemory(MemoryProperties settings) {
    this.settings = settings;
    this.demand = new Demand(settings);
    this.together = new CoPurchases(settings.neighboursPerItem());
    this.nobody = new Shopper(settings);
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

  public CoPurchases together() {
    return together;
  }

  public RepeatGaps repeats() {
    return repeats;
  }

  /** The user; one who did nothing where the user is unknown. */
  public Shopper shopper(UserId userId) {
    return shoppers.getOrDefault(userId, nobody);
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

  /** Takes events that it has not seen before; those that name no item leave no trace. */
  public void learn(List<Event> events) {
    for (int from = 0; from < events.size(); from += LEARNED_AT_ONCE) {
      List<Event> some = events.subList(from, Math.min(events.size(), from + LEARNED_AT_ONCE));
      writing(() -> some.forEach(this::learn));
    }
  }

  /** Takes the store's word on items. */
  public void list(List<Item> items) {
    writing(() -> items.forEach(catalogue::list));
  }

  /** Takes the predictor's word on users. */
  public void expect(List<LifecyclePrediction> predictions) {
    writing(() -> predictions.forEach(this::expect));
  }

  private void learn(Event event) {
    ItemId itemId = event.itemId();
    if (itemId == null) {
      return;
    }
    int item = catalogue.mention(itemId);
    long at = event.occurredAt().toEpochMilli();
    Shopper shopper = known(event.userId());
    shopper.interact(item, event.type(), at);
    demand.learn(item, event.type(), at);
    if (event.type() == EventType.ITEM_PURCHASED && event.orderId() != null) {
      shopper.purchases().add(item, day(at), repeats);
      shopper.order(item, event.orderId().value(), together, settings.basketPairs());
    }
  }

  private void expect(LifecyclePrediction prediction) {
    int size = prediction.nextItems().size();
    int[] items = new int[size];
    float[] scores = new float[size];
    for (int rank = 0; rank < size; rank++) {
      items[rank] = catalogue.mention(prediction.nextItems().get(rank).itemId());
      scores[rank] = (float) prediction.nextItems().get(rank).score();
    }
    known(prediction.userId())
        .expect(new Outlook(prediction.stage(), prediction.churnBand(), items, scores));
  }

  private Shopper known(UserId userId) {
    return shoppers.computeIfAbsent(userId, added -> new Shopper(settings));
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
