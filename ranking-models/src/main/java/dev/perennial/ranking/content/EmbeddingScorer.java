package dev.perennial.ranking.content;

import dev.perennial.model.item.Item;
import dev.perennial.ranking.history.Recall;
import dev.perennial.ranking.method.Query;
import dev.perennial.ranking.method.ScoreSheet;
import dev.perennial.ranking.method.TakesItems;
import dev.perennial.ranking.vector.ItemVectors;
import dev.perennial.ranking.vector.OwnVectors;
import dev.perennial.ranking.vector.VectorScorer;

/** Scores by vectors of descriptions, and encodes a new description when it comes. */
final class EmbeddingScorer implements TakesItems {
  private final ItemEncoder encoder;
  private final ItemVectors vectors;
  private final VectorScorer scorer;

  EmbeddingScorer(ItemEncoder encoder, ItemVectors vectors, Recall recall) {
    this.encoder = encoder;
    this.vectors = vectors;
    this.scorer = new VectorScorer(vectors, new OwnVectors(vectors), recall);
  }

  @Override
  public void take(int item, Item description) {
    vectors.put(item, encoder.encode(description).orElseGet(() -> new float[vectors.width()]));
  }

  @Override
  public void score(Query query, ScoreSheet sheet) {
    scorer.score(query, sheet);
  }
}
