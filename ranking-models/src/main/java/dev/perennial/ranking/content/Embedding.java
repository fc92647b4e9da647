package dev.perennial.ranking.content;

import dev.perennial.ranking.history.History;
import dev.perennial.ranking.history.Recall;
import dev.perennial.ranking.matrix.Dense;
import dev.perennial.ranking.method.ItemScorer;
import dev.perennial.ranking.method.Learning;
import dev.perennial.ranking.method.Method;
import dev.perennial.ranking.vector.ItemVectors;
import java.util.function.BiFunction;

/** Items whose descriptions lie near those of the past: the cosine of what an encoder makes. */
final class Embedding implements Method {
  private static final int ITEMS_BETWEEN_WORDS_ON_PROGRESS = 1_000;

  private final String name;
  private final BiFunction<History, Learning, ? extends ItemEncoder> encoders;
  private final Recall recall;

  /**
   * @param encoders makes the encoder, of the catalogue where it has to learn
   */
  Embedding(
      String name, BiFunction<History, Learning, ? extends ItemEncoder> encoders, Recall recall) {
    this.name = name;
    this.encoders = encoders;
    this.recall = recall;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public ItemScorer learn(History history, Learning learning) {
    ItemEncoder encoder = encoders.apply(history, learning);
    int width = encoder.width();
    float[] vectors = new float[history.items() * width];
    for (int item = 0; item < history.items(); item++) {
      if (item % ITEMS_BETWEEN_WORDS_ON_PROGRESS == 0) {
        learning.reached(item, history.items());
      }
      int offset = item * width;
      history
          .item(item)
          .flatMap(encoder::encode)
          .ifPresent(vector -> Dense.add(1, vector, 0, vectors, offset, width));
    }
    learning.reached(1, 1);
    return new EmbeddingScorer(encoder, new ItemVectors(vectors, width), recall);
  }
}
