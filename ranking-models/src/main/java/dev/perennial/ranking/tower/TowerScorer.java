package dev.perennial.ranking.tower;

import dev.perennial.model.item.Item;
import dev.perennial.ranking.history.Interactions;
import dev.perennial.ranking.method.ItemScorer;
import dev.perennial.ranking.method.Query;
import dev.perennial.ranking.method.ScoreSheet;
import dev.perennial.ranking.method.TakesItems;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Scores by how near an item's vector is to the user's: positive, e to the cosine over the
 * temperature. Items that come later are found by their content.
 */
final class TowerScorer implements ItemScorer, TakesItems {
  private final TowerSettings settings;
  private final HeapTowers towers;
  private final double[] shares;
  private volatile float[] @Nullable [] vectors;

  private TowerScorer(
      TowerSettings settings, HeapTowers towers, double[] shares, float[] @Nullable [] vectors) {
    this.settings = settings;
    this.towers = towers;
    this.shares = shares;
    this.vectors = vectors;
  }

  /** A scorer of every item that somebody had to do with or that the store describes. */
  static TowerScorer of(
      TowerSettings settings, HeapTowers towers, List<ItemContent> contents, double[] shares) {
    float[] @Nullable [] vectors = new float[contents.size()][];
    TowerScorer scorer = new TowerScorer(settings, towers, shares, vectors);
    for (int item = 0; item < vectors.length; item++) {
      if (shares[item] > 0 || !contents.get(item).isEmpty()) {
        vectors[item] = scorer.vector(item, contents.get(item));
      }
    }
    return scorer;
  }

  private float[] vector(int item, ItemContent content) {
    return towers.item(item, item < shares.length && shares[item] > 0, content);
  }

  @Override
  public synchronized void take(int item, Item description) {
    float[] @Nullable [] wider = Arrays.copyOf(vectors, Math.max(vectors.length, item + 1));
    wider[item] = vector(item, ItemContent.of(Optional.of(description)));
    vectors = wider;
  }

  @Override
  public void score(Query query, ScoreSheet sheet) {
    float[] @Nullable [] now = vectors;
    float[] user = user(query.past(), now);
    if (user.length == 0) {
      return;
    }
    for (int item = 0; item < now.length; item++) {
      float[] vector = now[item];
      if (vector != null) {
        double cosine = HeapTower.dot(user, vector);
        sheet.add(item, Math.exp((cosine - 1) / settings.temperature()));
      }
    }
  }

  /** The user's vector; empty where nothing of the past is known. */
  private float[] user(Interactions past, float[] @Nullable [] now) {
    float[] newest = new float[towers.width()];
    float[] all = new float[towers.width()];
    int read = 0;
    for (int index = past.size() - 1; index >= 0 && read < settings.maxSteps(); index--) {
      float[] vector = past.item(index) < now.length ? now[past.item(index)] : null;
      if (vector != null) {
        HeapTower.add(newest, Profile.weight(Profile.SHORT, read), vector);
        HeapTower.add(all, Profile.weight(Profile.LONG, read), vector);
        read++;
      }
    }
    return read == 0 ? new float[0] : towers.user(newest, all);
  }
}
