package dev.perennial.recommender.memory;

import dev.perennial.model.user.UserId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All users, numbered from 0 in the order of first mention. There are millions, so an id is kept as
 * bytes, and a table of slots (open addressing, at most half full) says who it is.
 */
final class Shoppers {
  private static final int SPREAD = 0x9E3779B9;
  private static final long MILLIS_A_DAY = 86_400_000;

  private final int interactionsKept;
  private final OwnPurchases.Kept purchasesKept;
  private final List<byte[]> ids = new ArrayList<>();
  private final List<Shopper> shoppers = new ArrayList<>();

  /** One more than the user's number; 0 where the slot is free. */
  private int[] slots = new int[64];

  Shoppers(MemoryProperties settings) {
    interactionsKept = settings.interactionsPerUser();
    double decayPerDay = Math.log(2) * MILLIS_A_DAY / settings.habitHalfLife().toMillis();
    purchasesKept = new OwnPurchases.Kept(settings.purchasedItemsPerUser(), decayPerDay);
  }

  int size() {
    return shoppers.size();
  }

  /** Somebody who did nothing yet. */
  Shopper newcomer() {
    return new Shopper(interactionsKept, purchasesKept);
  }

  Shopper get(int number) {
    return shoppers.get(number);
  }

  /** The user; null where nobody of this name was mentioned. */
  @Nullable Shopper find(UserId userId) {
    int number = slots[slotOf(bytes(userId))] - 1;
    return number < 0 ? null : shoppers.get(number);
  }

  /** The user, who is new on first mention. */
  Shopper known(UserId userId) {
    byte[] id = bytes(userId);
    int slot = slotOf(id);
    if (slots[slot] > 0) {
      return shoppers.get(slots[slot] - 1);
    }
    ids.add(id);
    shoppers.add(newcomer());
    slots[slot] = ids.size();
    if (2 * ids.size() > slots.length) {
      widen();
    }
    return shoppers.getLast();
  }

  private void widen() {
    slots = new int[2 * slots.length];
    for (int number = 0; number < ids.size(); number++) {
      slots[slotOf(ids.get(number))] = number + 1;
    }
  }

  /** The slot of a user, or the free one where they belong. */
  private int slotOf(byte[] id) {
    int mask = slots.length - 1;
    int slot = ((Arrays.hashCode(id) * SPREAD) >>> 8) & mask;
    while (slots[slot] > 0 && !Arrays.equals(ids.get(slots[slot] - 1), id)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static byte[] bytes(UserId userId) {
    return userId.value().getBytes(StandardCharsets.UTF_8);
  }
}
