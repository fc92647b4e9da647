package dev.perennial.recommender.memory;

import dev.perennial.model.event.EventType;
import dev.perennial.recommender.rhythm.RepeatGaps;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One user as the memory knows it. */
public final class Shopper {
  private static final int[] NONE = {};

  /** Of all who never bought anything; nothing is ever put into it. */
  private static final Baskets NO_BASKETS = new Baskets();

  private final Interactions interactions;
  private final OwnPurchases purchases;
  private Baskets baskets = NO_BASKETS;
  private @Nullable Outlook outlook;
  private @Nullable String country;
  private @Nullable String device;
  private int[] basket = NONE;
  private int basketSize;

  /** Of the order's id, which takes too much room for what depends on it. */
  private int basketOrderHash;

  Shopper(int interactionsKept, OwnPurchases.Kept purchasesKept) {
    interactions = new Interactions(interactionsKept);
    purchases = new OwnPurchases(purchasesKept);
  }

  public Interactions interactions() {
    return interactions;
  }

  public OwnPurchases purchases() {
    return purchases;
  }

  public Baskets baskets() {
    return baskets;
  }

  public @Nullable Outlook outlook() {
    return outlook;
  }

  /** Where the user was last, where that is counted. */
  public @Nullable String country() {
    return country;
  }

  /** What the user last used, where that is counted. */
  public @Nullable String device() {
    return device;
  }

  /** Whether the user ever did anything with an item or was ever predicted. */
  public boolean isKnown() {
    return interactions.size() > 0 || outlook != null;
  }

  void expect(Outlook newest) {
    outlook = newest;
  }

  void isAt(@Nullable String newCountry, @Nullable String newDevice) {
    country = newCountry == null ? country : newCountry;
    device = newDevice == null ? device : newDevice;
  }

  void interact(int item, EventType type, long atMillis) {
    interactions.add(item, type, atMillis);
  }

  /** Takes a purchase on a day since the epoch, and tells {@code gaps} of it. */
  void buy(int item, int day, double price, int quantity, RepeatGaps gaps) {
    baskets = baskets == NO_BASKETS ? new Baskets() : baskets;
    baskets.add(item, day, price, purchases.slotOf(item) >= 0);
    purchases.add(item, day, quantity, gaps);
  }

  /** Puts an item into the basket of its order, and counts what it is bought together with. */
  void order(int item, String orderId, CoPurchases together, int basketPairs) {
    if (orderId.hashCode() != basketOrderHash) {
      basketOrderHash = orderId.hashCode();
      basketSize = 0;
    }
    for (int line = 0; line < basketSize; line++) {
      if (basket[line] == item) {
        return;
      }
    }
    together.join(item, basket, basketSize);
    if (basketSize < basketPairs) {
      if (basketSize == basket.length) {
        basket = Arrays.copyOf(basket, Math.min(basketPairs, Math.max(2, basketSize * 2)));
      }
      basket[basketSize++] = item;
    }
  }
}
