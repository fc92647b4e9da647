package dev.perennial.ranking.vector;

import dev.perennial.ranking.history.Profile;
import dev.perennial.ranking.history.Recall;
import dev.perennial.ranking.matrix.Dense;
import dev.perennial.ranking.method.ItemScorer;
import dev.perennial.ranking.method.Query;
import dev.perennial.ranking.method.ScoreSheet;
import java.util.function.BiConsumer;

/**
 * Scores items by the inner product of their vectors with the one that is folded of the past. The
 * best of them also get a reason: the item of the past whose part of the product is greatest.
 */
public final class VectorScorer implements ItemScorer {
  private static final int EXPLAINED = 100;

  private static final int FOUND = 160;

  /**
   * Up to so many items, looking at each takes less than a millisecond, and every one is scored.
   */
  private static final int LOOKED_AT = 10_000;

  /** Up to so many, the greatest products are found without missing one. */
  private static final int FOUND_EXACTLY = 2_000_000;

  private final ItemVectors vectors;
  private final Fold fold;
  private final Recall recall;
  private final BiConsumer<float[], ScoreSheet> search;

  /** Looks at every item where there are not too many, else finds the best of them. */
  public VectorScorer(ItemVectors vectors, Fold fold, Recall recall) {
    this.vectors = vectors;
    this.fold = fold;
    this.recall = recall;
    this.search = search(vectors);
  }

  private static BiConsumer<float[], ScoreSheet> search(ItemVectors vectors) {
    if (vectors.end() <= LOOKED_AT) {
      return vectors::score;
    }
    return vectors.end() <= FOUND_EXACTLY
        ? new GreatestProducts(vectors, FOUND)::score
        : new NearestItems(vectors)::score;
  }

  @Override
  public void score(Query query, ScoreSheet sheet) {
    Profile past = Profile.of(query.past(), vectors.end(), recall);
    if (past.size() == 0) {
      return;
    }
    float[][] parts = fold.parts(past);
    float[] user = new float[vectors.width()];
    for (float[] part : parts) {
      Dense.add(1, part, 0, user, 0, user.length);
    }
    search.accept(user, sheet);
    for (int item : sheet.top(EXPLAINED)) {
      explain(item, past, parts, sheet);
    }
  }

  private void explain(int item, Profile past, float[][] parts, ScoreSheet sheet) {
    float[] vector = vectors.get(item);
    float most = 0;
    for (int place = 0; place < parts.length; place++) {
      float share = Dense.dot(parts[place], 0, vector, 0, vector.length);
      if (share > most) {
        most = share;
        sheet.explain(item, past.item(place));
      }
    }
  }
}
