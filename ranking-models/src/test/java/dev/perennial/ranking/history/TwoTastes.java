package dev.perennial.ranking.history;

import dev.perennial.model.event.EventType;
import dev.perennial.model.item.ImageVector;
import dev.perennial.model.item.Item;
import dev.perennial.model.item.ItemId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A made-up store whose users either drink or read: the even items are teas, the odd ones books,
 * and hardly anybody buys both. Item 0 and 1 are the most popular of each. Two are bought a day.
 */
public final class TwoTastes {
  public static final int ITEMS = 40;
  public static final int DRINKERS = 60;
  public static final int USERS = 2 * DRINKERS;

  /** 2026-01-01, in milliseconds since the epoch. */
  public static final long BEGIN = 1_767_225_600_000L;

  private static final int DAYS = 90;
  private static final int PURCHASES = 14;
  private static final double STRAYS = 0.05;

  private TwoTastes() {}

  /** The whole store: users below {@link #DRINKERS} drink, the others read. */
  public static History history(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Interactions> users = new ArrayList<>();
    for (int user = 0; user < USERS; user++) {
      users.add(user(user < DRINKERS ? 0 : 1, random));
    }
    return new History(users, catalogue());
  }

  /** What somebody did who bought these items, one a day until {@link #now()}. */
  public static Interactions bought(int... items) {
    long[] times = new long[items.length];
    for (int i = 0; i < items.length; i++) {
      times[i] = now() - (items.length - i) * Interactions.MILLIS_PER_DAY;
    }
    return RecordedInteractions.of(EventType.ITEM_PURCHASED, items, times);
  }

  /** The end of the history, in milliseconds since the epoch. */
  public static long now() {
    return BEGIN + DAYS * Interactions.MILLIS_PER_DAY;
  }

  private static Interactions user(int taste, SplittableRandom random) {
    int[] items = new int[PURCHASES];
    long[] times = new long[PURCHASES];
    for (int i = 0; i < PURCHASES; i++) {
      int side = random.nextDouble() < STRAYS ? 1 - taste : taste;
      int rank = (int) (ITEMS / 2 * random.nextDouble() * random.nextDouble());
      items[i] = 2 * rank + side;
      times[i] = BEGIN + (long) DAYS * (i - i % 2) / PURCHASES * Interactions.MILLIS_PER_DAY;
    }
    return RecordedInteractions.of(EventType.ITEM_PURCHASED, items, times);
  }

  private static List<Item> catalogue() {
    List<Item> items = new ArrayList<>();
    for (int item = 0; item < ITEMS; item++) {
      items.add(item(item));
    }
    return items;
  }

  /** What the store says of an item, also of one that it will list later. */
  public static Item item(int item) {
    boolean isTea = item % 2 == 0;
    return new Item(
        new ItemId("item-" + item),
        (isTea ? "Green tea, harvest " : "Novel in paperback, volume ") + item / 2,
        null,
        isTea ? "tea" : "books",
        BigDecimal.valueOf(4 + item % 7),
        true,
        null,
        Map.of("brand", isTea ? "leaf" : "page"),
        Map.of(),
        new ImageVector(isTea ? new float[] {2, 0.1f} : new float[] {0.1f, 1}));
  }
}
