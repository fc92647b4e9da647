package dev.perennial.recommender.memory;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.event.EventType;
import java.util.Arrays;

/**
 * A user's newest interactions with items, in the order of time, oldest first. There are millions
 * of users with a few each, so they lie in one array, two numbers for each: the item and the type
 * of event, and the time in whole seconds.
 */
public final class Interactions implements dev.perennial.ranking.history.Interactions {
  private static final EventType[] TYPES = EventType.values();
  private static final int TYPE_BITS = 5;
  private static final int MOST_ITEMS = 1 << (Integer.SIZE - TYPE_BITS);
  private static final int NUMBERS = 2;
  private static final int MILLIS_A_SECOND = 1_000;
  private static final int SMALLEST = 4;
  private static final int[] NONE = {};

  private final int limit;
  private int[] numbers = NONE;
  private int size;

  Interactions(int limit) {
    this.limit = limit;
  }

  /** Takes an interaction to its place in time; the oldest gives way where there are too many. */
  @SuppressWarnings("EnumOrdinal") // lives no longer than this process
  void add(int item, EventType type, long atMillis) {
    check(item < MOST_ITEMS, "item %d is one of too many", item);
    int seconds = (int) Math.max(0, atMillis / MILLIS_A_SECOND);
    int place = size;
    while (place > 0 && Integer.compareUnsigned(second(place - 1), seconds) > 0) {
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
    numbers[place * NUMBERS] = (item << TYPE_BITS) | type.ordinal();
    numbers[place * NUMBERS + 1] = seconds;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public int item(int index) {
    return numbers[index * NUMBERS] >>> TYPE_BITS;
  }

  @Override
  public EventType type(int index) {
    return TYPES[numbers[index * NUMBERS] & ((1 << TYPE_BITS) - 1)];
  }

  @Override
  public long at(int index) {
    return MILLIS_A_SECOND * Integer.toUnsignedLong(second(index));
  }

  private int second(int index) {
    return numbers[index * NUMBERS + 1];
  }

  private void dropOldest() {
    shift(1, 0, size - 1);
    size--;
  }

  private void makeRoom(int place) {
    if (size * NUMBERS == numbers.length) {
      int room = Math.min(limit, Math.max(SMALLEST, size + 1 + size / 4));
      numbers = Arrays.copyOf(numbers, room * NUMBERS);
    }
    shift(place, place + 1, size - place);
    size++;
  }

  private void shift(int from, int to, int length) {
    System.arraycopy(numbers, from * NUMBERS, numbers, to * NUMBERS, length * NUMBERS);
  }
}
