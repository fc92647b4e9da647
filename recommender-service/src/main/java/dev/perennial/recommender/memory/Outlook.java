package dev.perennial.recommender.memory;

import dev.perennial.model.lifecycle.ChurnBand;
import dev.perennial.model.lifecycle.LifecycleStage;

/** The predictor's last word on a user, with items by index. */
public final class Outlook {
  private final LifecycleStage stage;
  private final ChurnBand churnBand;
  private final float churnProbability;
  private final float expectedOrders;
  private final float expectedValue;
  private final int[] items;

  /** In half precision (binary16). */
  private final short[] scores;

  private Outlook(Forecast forecast, int[] items, short[] scores) {
    this.stage = forecast.stage();
    this.churnBand = ChurnBand.of(forecast.churnProbability());
    this.churnProbability = (float) forecast.churnProbability();
    this.expectedOrders = (float) forecast.expectedOrders();
    this.expectedValue = (float) forecast.expectedValue();
    this.items = items;
    this.scores = scores;
  }

  /** A forecast whose next items are given by index, likeliest first. */
  static Outlook of(Forecast forecast, int[] items, float[] scores) {
    short[] halves = new short[scores.length];
    for (int rank = 0; rank < halves.length; rank++) {
      halves[rank] = Float.floatToFloat16(scores[rank]);
    }
    return new Outlook(forecast, items, halves);
  }

  public LifecycleStage stage() {
    return stage;
  }

  public ChurnBand churnBand() {
    return churnBand;
  }

  /** Probability of no order within the predictor's horizon. */
  public double churnProbability() {
    return churnProbability;
  }

  /** Orders expected within the horizon. */
  public double expectedOrders() {
    return expectedOrders;
  }

  /** Revenue expected within the horizon, in the store's currency. */
  public double expectedValue() {
    return expectedValue;
  }

  /** How many next items the predictor named, likeliest first. */
  public int size() {
    return items.length;
  }

  public int item(int rank) {
    return items[rank];
  }

  public double score(int rank) {
    return Float.float16ToFloat(scores[rank]);
  }
}
