package dev.perennial.ranking.content;

import dev.perennial.model.item.Item;
import dev.perennial.ranking.history.History;
import dev.perennial.ranking.matrix.Dense;
import dev.perennial.ranking.matrix.RandomizedSvd;
import dev.perennial.ranking.method.Learning;
import java.util.Optional;

/**
 * Encodes a text by latent semantic analysis (Deerwester, Dumais, Furnas, Landauer, Harshman 1990):
 * its TF-IDF projected onto the greatest singular vectors of the catalogue's, so that words which
 * stand beside the same words come to mean the same. Needs no model from elsewhere.
 */
final class LatentMeaning implements ItemEncoder {
  private final Vocabulary vocabulary;
  private final float[] meanings;
  private final int width;

  LatentMeaning(int width, History history, Learning learning) {
    this.width = width;
    vocabulary = new Vocabulary(history, learning);
    meanings = RandomizedSvd.rightVectors(vocabulary.rows(history), width, learning);
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public Optional<float[]> encode(Item item) {
    WordVector words = vocabulary.vector(item);
    float[] sum = new float[width];
    for (int place = 0; place < words.size(); place++) {
      Dense.add(words.weight(place), meanings, words.word(place) * width, sum, 0, width);
    }
    Dense.normalize(sum);
    return words.size() == 0 ? Optional.empty() : Optional.of(sum);
  }
}
