package dev.perennial.sequences.history;

import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventType;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.sequence.Snapshot;
import dev.perennial.model.sequence.UserSequence;
import dev.perennial.model.user.UserId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** One user's events in time order, a few bytes each, and the snapshots that came with them. */
public final class History {
  private static final List<EventType> TYPES = List.of(EventType.values());
  private static final int BYTES_AN_EVENT = Long.BYTES + 2 + 3 * Integer.BYTES;

  private final UserId userId;
  private final SnapshotTable snapshots;
  private final long[] micros;
  private final EventType[] types;
  private final int[] items;
  private final float[] prices;
  private final float[] quantities;
  private final boolean[] recommended;

  private History(UserId userId, SnapshotTable snapshots, int size) {
    this.userId = userId;
    this.snapshots = snapshots;
    micros = new long[size];
    types = new EventType[size];
    items = new int[size];
    prices = new float[size];
    quantities = new float[size];
    recommended = new boolean[size];
  }

  private History(History other) {
    userId = other.userId;
    snapshots = SnapshotTable.of(List.of(), new FeatureNames());
    micros = other.micros;
    types = other.types;
    items = other.items;
    prices = other.prices;
    quantities = other.quantities;
    recommended = other.recommended;
  }

  /**
   * Keeps what the sequence says.
   *
   * @param itemIndex numbers an item; see {@link Vocabulary}
   */
  public static History of(UserSequence sequence, ToIntFunction<ItemId> itemIndex) {
    return of(sequence, itemIndex, new FeatureNames());
  }

  static History of(UserSequence sequence, ToIntFunction<ItemId> itemIndex, FeatureNames features) {
    SnapshotTable snapshots = SnapshotTable.of(sequence.snapshots(), features);
    History history = new History(sequence.userId(), snapshots, sequence.events().size());
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

  /** The same events without the snapshots. */
  public History withoutSnapshots() {
    return new History(this);
  }

  public UserId userId() {
    return userId;
  }

  /** What was known at each instant; each snapshot is made when it is asked for. */
  public List<Snapshot> snapshots() {
    return snapshots;
  }

  /** What was known at an instant, if there is a snapshot of it. */
  public Optional<Snapshot> snapshot(Instant asOf) {
    return IntStream.range(0, snapshots.size())
        .filter(i -> snapshots.asOf(i).equals(asOf))
        .mapToObj(snapshots::get)
        .findFirst();
  }

  /** The instant of one of the snapshots. */
  public Instant asOf(int snapshot) {
    return snapshots.asOf(snapshot);
  }

  /** Where the user stood at one of the snapshots. */
  public LifecycleStage stage(int snapshot) {
    return snapshots.stage(snapshot);
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

  /** How many bytes {@link #write} writes. */
  int bytes() {
    int id = userId.value().getBytes(StandardCharsets.UTF_8).length;
    return 2 * Integer.BYTES + id + size() * BYTES_AN_EVENT + snapshots.bytes();
  }

  void write(ByteBuffer out) {
    byte[] id = userId.value().getBytes(StandardCharsets.UTF_8);
    out.putInt(id.length).put(id).putInt(size());
    snapshots.write(out);
    for (int i = 0; i < size(); i++) {
      out.putLong(micros[i]).put((byte) TYPES.indexOf(types[i])).putInt(items[i]);
      out.putFloat(prices[i]).putFloat(quantities[i]).put((byte) (recommended[i] ? 1 : 0));
    }
  }

  static History read(ByteBuffer in, FeatureNames features) {
    byte[] id = new byte[in.getInt()];
    in.get(id);
    UserId userId = new UserId(new String(id, StandardCharsets.UTF_8));
    int size = in.getInt();
    History history = new History(userId, SnapshotTable.read(in, features), size);
    for (int i = 0; i < size; i++) {
      history.micros[i] = in.getLong();
      history.types[i] = TYPES.get(in.get());
      history.items[i] = in.getInt();
      history.prices[i] = in.getFloat();
      history.quantities[i] = in.getFloat();
      history.recommended[i] = in.get() == 1;
    }
    return history;
  }

  /** Microseconds since 1970: as exactly as an event's time is kept. */
  public static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }
}
