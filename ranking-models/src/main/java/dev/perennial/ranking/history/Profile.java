package dev.perennial.ranking.history;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The distinct items of somebody's past with how much each counts, the latest first: the binary
 * logarithm of one plus the {@link Interest} shown, so that a purchase counts 1 and three purchases
 * 2, where each interaction fades with those that came after it.
 */
public final class Profile {
  private final int[] items;
  private final float[] weights;

  private Profile(Map<Integer, Double> interests) {
    items = new int[interests.size()];
    weights = new float[interests.size()];
    int place = 0;
    for (Map.Entry<Integer, Double> interest : interests.entrySet()) {
      items[place] = interest.getKey();
      weights[place++] = (float) (Math.log1p(interest.getValue()) / Math.log(2));
    }
  }

  /** All of a past that is about items numbered below {@code items}. */
  public static Profile of(Interactions past, int items) {
    return new Profile(interests(past, items, past.size(), 1));
  }

  /** What is recalled of a past that is about items numbered below {@code items}. */
  public static Profile of(Interactions past, int items, Recall recall) {
    double fading = Math.pow(0.5, 1 / recall.halfLife());
    return new Profile(interests(past, items, recall.longest(), fading));
  }

  private static Map<Integer, Double> interests(
      Interactions past, int items, int longest, double fading) {
    Map<Integer, Double> interests = new LinkedHashMap<>();
    double weight = 1;
    for (int index = past.size() - 1; index >= Math.max(0, past.size() - longest); index--) {
      double interest = weight * Interest.of(past.type(index));
      if (interest > 0 && past.item(index) < items) {
        interests.merge(past.item(index), interest, Double::sum);
      }
      weight *= fading;
    }
    return interests;
  }

  /** How many distinct items there are. */
  public int size() {
    return items.length;
  }

  public int item(int place) {
    return items[place];
  }

  public float weight(int place) {
    return weights[place];
  }
}
