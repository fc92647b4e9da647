package dev.perennial.recommender.memory;

import dev.perennial.model.event.EventType;
import java.util.Arrays;

/** A user's newest interactions with items, in the order of time, oldest first. */
public final class Interactions implements dev.perennial.ranking.history.Interactions {
  private static final EventType[] TYPES = EventType.values();
  private static final int SMALLEST = 8;

  private final int limit;
  private int[] items = new int[0];
  private byte[] types = new byte[0];
  private long[] times = new long[0];
  private int size;

  Interactions(int limit) {
    this.limit = limit;
  }

  /** Takes an interaction to its place in time; the oldest gives way where there are too many. */
  @SuppressWarnings("EnumOrdinal") // lives no longer than this process
  void add(int item, EventType type, long atMillis) {
    int place = size;
    while (place > 0 && times[place - 1] > atMillis) {
      place--;
    }
    if (size == limit) {
      if (place == 0) {
        return;
      }
      dropOldest();
      place--;
    }
    makeRoom(place);
    items[place] = item;
    types[place] = (byte) type.ordinal();
    times[place] = atMillis;
  }

  @Override
  public int size() {
    return size;
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

  private void dropOldest() {
    shift(1, 0, size - 1);
    size--;
  }

  private void makeRoom(int place) {
    if (size == items.length) {
      int capacity = Math.min(limit, Math.max(SMALLEST, size * 2));
      items = Arrays.copyOf(items, capacity);
      types = Arrays.copyOf(types, capacity);
      times = Arrays.copyOf(times, capacity);
    }
    shift(place, place + 1, size - place);
    size++;
  }

  private void shift(int from, int to, int length) {
    System.arraycopy(items, from, items, to, length);
    System.arraycopy(types, from, types, to, length);
    System.arraycopy(times, from, times, to, length);
  }
}
