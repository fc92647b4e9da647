package dev.perennial.recommender.memory;

import dev.perennial.model.lifecycle.ChurnBand;
import dev.perennial.model.lifecycle.LifecycleStage;

/** The predictor's last word on a user, with items by index. */
public final class Outlook {
  private final LifecycleStage stage;
  private final ChurnBand churnBand;
  private final int[] items;
  private final float[] scores;

  Outlook(LifecycleStage stage, ChurnBand churnBand, int[] items, float[] scores) {
    this.stage = stage;
    this.churnBand = churnBand;
    this.items = items;
    this.scores = scores;
  }

  public LifecycleStage stage() {
    return stage;
  }

  public ChurnBand churnBand() {
    return churnBand;
  }

  /** How many next items the predictor named, likeliest first. */
  public int size() {
    return items.length;
  }

  public int item(int rank) {
    return items[rank];
  }

  public double score(int rank) {
    return scores[rank];
  }
}
