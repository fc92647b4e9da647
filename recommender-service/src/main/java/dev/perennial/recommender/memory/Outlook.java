package dev.perennial.recommender.memory;

import dev.perennial.model.lifecycle.ChurnBand;
import dev.perennial.model.lifecycle.LifecycleStage;

/**
 * The predictor's last word on a user, with items by index. There are millions of users, so the
 * items and their scores lie in one array.
 */
public final class Outlook {
  private static final int NUMBERS = 3;

  private final LifecycleStage stage;
  private final ChurnBand churnBand;
  private final float churnProbability;
  private final float expectedOrders;
  private final float expectedValue;

  /** Of each item the two halves of its index, and its score in half precision (binary16). */
  private final short[] next;

  private Outlook(Forecast forecast, short[] next) {
    this.stage = forecast.stage();
    this.churnBand = ChurnBand.of(forecast.churnProbability());
    this.churnProbability = (float) forecast.churnProbability();
    this.expectedOrders = (float) forecast.expectedOrders();
    this.expectedValue = (float) forecast.expectedValue();
    this.next = next;
  }

  /** A forecast whose next items are given by index, likeliest first. */
  static Outlook of(Forecast forecast, int[] items, float[] scores) {
    short[] next = new short[NUMBERS * items.length];
    for (int rank = 0; rank < items.length; rank++) {
      next[NUMBERS * rank] = (short) (items[rank] >>> Short.SIZE);
      next[NUMBERS * rank + 1] = (short) items[rank];
      next[NUMBERS * rank + 2] = Float.floatToFloat16(scores[rank]);
    }
    return new Outlook(forecast, next);
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
    return next.length / NUMBERS;
  }

  public int item(int rank) {
    return (next[NUMBERS * rank] << Short.SIZE) | Short.toUnsignedInt(next[NUMBERS * rank + 1]);
  }

  public double score(int rank) {
    return Float.float16ToFloat(next[NUMBERS * rank + 2]);
  }
}
