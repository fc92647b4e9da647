package dev.perennial.sequences.dataset;

import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventType;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.sequence.Snapshot;
import dev.perennial.model.sequence.UserSequence;
import dev.perennial.model.user.UserId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** One user's events in time order, a few bytes each, and the snapshots that came with them. */
public final class History {
  private final UserId userId;
  private final List<Snapshot> snapshots;
  private final long[] micros;
  private final EventType[] types;
  private final int[] items;
  private final float[] prices;
  private final float[] quantities;
  private final boolean[] recommended;

  private History(UserSequence sequence) {
    int size = sequence.events().size();
    userId = sequence.userId();
    snapshots = sequence.snapshots();
    micros = new long[size];
    types = new EventType[size];
    items = new int[size];
    prices = new float[size];
    quantities = new float[size];
    recommended = new boolean[size];
  }

  /**
   * Keeps what the sequence says.
   *
   * @param itemIndex numbers an item; see {@link Vocabulary}
   */
  public static History of(UserSequence sequence, ToIntFunction<ItemId> itemIndex) {
    History history = new History(sequence);
    for (int i = 0; i < history.size(); i++) {
      history.set(i, sequence.events().get(i), itemIndex);
    }
    return history;
  }

  private void set(int i, Event event, ToIntFunction<ItemId> itemIndex) {
    micros[i] = micros(event.occurredAt());
    types[i] = event.type();
    items[i] = event.itemId() == null ? Vocabulary.NONE : itemIndex.applyAsInt(event.itemId());
    prices[i] = event.price() == null ? Float.NaN : event.price().floatValue();
    quantities[i] = event.quantity() == null ? Float.NaN : event.quantity();
    recommended[i] = event.recommendationId() != null;
  }

  /** The same events with their items numbered anew. */
  void renumber(IntUnaryOperator numbers) {
    Arrays.setAll(items, i -> numbers.applyAsInt(items[i]));
  }

  public UserId userId() {
    return userId;
  }

  public List<Snapshot> snapshots() {
    return snapshots;
  }

  public int size() {
    return micros.length;
  }

  /** How many events happened at or before the instant. */
  public int countUntil(Instant instant) {
    long limit = micros(instant);
    int from = 0;
    int to = size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (micros[middle] <= limit) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /** When an event occurred, in microseconds since 1970. */
  public long micros(int event) {
    return micros[event];
  }

  public EventType type(int event) {
    return types[event];
  }

  /** The number of an event's item, {@link Vocabulary#NONE} where it has none. */
  public int item(int event) {
    return items[event];
  }

  /** The price of one piece, NaN where there is none. */
  public float price(int event) {
    return prices[event];
  }

  /** Pieces, NaN where there are none. */
  public float quantity(int event) {
    return quantities[event];
  }

  public boolean recommended(int event) {
    return recommended[event];
  }

  /** The purchases from event {@code from} to before event {@code to}, by their position. */
  public IntStream purchases(int from, int to) {
    return IntStream.range(from, to).filter(i -> types[i] == EventType.ITEM_PURCHASED);
  }

  static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }
}
