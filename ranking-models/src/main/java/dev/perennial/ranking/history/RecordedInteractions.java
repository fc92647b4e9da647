package dev.perennial.ranking.history;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.event.EventType;
import java.util.Arrays;

/** Interactions that will not change any more. */
public final class RecordedInteractions implements Interactions {
  private static final EventType[] TYPES = EventType.values();

  private final int[] items;
  private final byte[] types;
  private final long[] times;

  private RecordedInteractions(int[] items, byte[] types, long[] times) {
    this.items = items;
    this.types = types;
    this.times = times;
  }

  /** Nothing. */
  public static RecordedInteractions none() {
    return new RecordedInteractions(new int[0], new byte[0], new long[0]);
  }

  /**
   * The oldest {@code size} of some interactions, as they are now.
   *
   * @throws IllegalArgumentException where they are not in the order of time
   */
  public static RecordedInteractions first(int size, Interactions interactions) {
    int[] items = new int[size];
    byte[] types = new byte[size];
    long[] times = new long[size];
    for (int index = 0; index < size; index++) {
      items[index] = interactions.item(index);
      types[index] = number(interactions.type(index));
      times[index] = interactions.at(index);
      check(
          index == 0 || times[index - 1] <= times[index],
          "interaction %d is older than the one before it",
          index);
    }
    return new RecordedInteractions(items, types, times);
  }

  /** One kind of interaction with each item, in the order of time. */
  public static RecordedInteractions of(EventType type, int[] items, long[] times) {
    check(items.length == times.length, "%d items have %d times", items.length, times.length);
    byte[] types = new byte[items.length];
    Arrays.fill(types, number(type));
    RecordedInteractions all = new RecordedInteractions(items.clone(), types, times.clone());
    return first(items.length, all);
  }

  @Override
  public int size() {
    return items.length;
  }

  @Override
  public int item(int index) {
    return items[index];
  }

  @Override
  public EventType type(int index) {
    return TYPES[types[index]];
  }

  @Override
  public long at(int index) {
    return times[index];
  }

  @SuppressWarnings("EnumOrdinal") // lives no longer than this process
  private static byte number(EventType type) {
    return (byte) type.ordinal();
  }
}
