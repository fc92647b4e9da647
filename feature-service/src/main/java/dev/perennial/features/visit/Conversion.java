package dev.perennial.features.visit;

import dev.perennial.features.feature.Feature;
import dev.perennial.model.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How far visits go: of those with an item viewed, the share with one put into the cart and the
 * share with an order; of those with one put into the cart, the share with an order. Each is
 * missing where there is no such visit.
 */
final class Conversion implements Feature {
  private static final String VIEW_TO_CART_RATE = "viewToCartRate";
  private static final String VIEW_TO_ORDER_RATE = "viewToOrderRate";
  private static final String CART_TO_ORDER_RATE = "cartToOrderRate";
  private static final int VIEWED = 1;
  private static final int CARTED = 2;
  private static final int ORDERED = 4;

  private final Visits visits = new Visits();

  /** How many visits went so far, by the sum of what happened in them. */
  private final int[] visitsByDeeds = new int[VIEWED + CARTED + ORDERED + 1];

  private int deeds;

  @Override
  public List<String> names() {
    return List.of(VIEW_TO_CART_RATE, VIEW_TO_ORDER_RATE, CART_TO_ORDER_RATE);
  }

  @Override
  public void add(Event event) {
    if (!Visits.isPart(event)) {
      return;
    }
    if (visits.add(event)) {
      deeds = 0;
    } else {
      visitsByDeeds[deeds]--;
    }
    deeds |= deed(event);
    visitsByDeeds[deeds]++;
  }

  @Override
  public void read(Instant asOf, Map<String, Double> values) {
    writeRate(VIEW_TO_CART_RATE, VIEWED, CARTED, values);
    writeRate(VIEW_TO_ORDER_RATE, VIEWED, ORDERED, values);
    writeRate(CART_TO_ORDER_RATE, CARTED, ORDERED, values);
  }

  private void writeRate(String name, int from, int to, Map<String, Double> values) {
    int visitsFrom = visitsWith(from);
    if (visitsFrom > 0) {
      values.put(name, (double) visitsWith(from | to) / visitsFrom);
    }
  }

  private int visitsWith(int all) {
    int sum = 0;
    for (int each = 0; each < visitsByDeeds.length; each++) {
      sum += (each & all) == all ? visitsByDeeds[each] : 0;
    }
    return sum;
  }

  private static int deed(Event event) {
    return switch (event.type()) {
      case ITEM_VIEWED -> VIEWED;
      case ITEM_ADDED_TO_CART -> CARTED;
      case ITEM_PURCHASED -> ORDERED;
      default -> 0;
    };
  }
}
