package dev.perennial.ranking.metric;

import java.util.Arrays;

/** How often each item is shown over many lists. */
public final class Exposure {
  private final int[] shown;

  /** Counts the first {@code cut} places of every list. */
  public Exposure(int[][] lists, int cut, int items) {
    shown = new int[items];
    for (int[] list : lists) {
      for (int place = 0; place < Math.min(cut, list.length); place++) {
        shown[list[place]]++;
      }
    }
  }

  /** Share of the catalogue that anybody is shown. */
  public double coverage() {
    return (double) Arrays.stream(shown).filter(times -> times > 0).count() / shown.length;
  }

  /** 0 where every item is shown as often as any other, towards 1 where one item has it all. */
  public double gini() {
    int[] ascending = shown.clone();
    Arrays.sort(ascending);
    double weighted = 0;
    double sum = 0;
    for (int i = 0; i < ascending.length; i++) {
      weighted += (2.0 * (i + 1) - ascending.length - 1) * ascending[i];
      sum += ascending[i];
    }
    return weighted / (ascending.length * sum);
  }
}
