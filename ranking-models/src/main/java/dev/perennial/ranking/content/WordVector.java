package dev.perennial.ranking.content;

import dev.perennial.ranking.matrix.Dense;
import dev.perennial.ranking.matrix.SparseMatrix;
import java.util.Arrays;

/** A few words by their numbers, in order, and how much each weighs. */
final class WordVector {
  static final WordVector NONE = new WordVector(new int[0], new float[0]);

  private final int[] words;
  private final float[] weights;

  private WordVector(int[] words, float[] weights) {
    this.words = words;
    this.weights = weights;
  }

  /** The vector of length 1 in this direction; takes the arrays. */
  static WordVector normalized(int[] words, float[] weights) {
    Dense.normalize(weights);
    return new WordVector(words, weights);
  }

  /** A row whose entries are in order. */
  static WordVector row(SparseMatrix rows, int row) {
    int[] words = new int[rows.to(row) - rows.from(row)];
    float[] weights = new float[words.length];
    for (int place = 0; place < words.length; place++) {
      words[place] = rows.column(rows.from(row) + place);
      weights[place] = rows.value(rows.from(row) + place);
    }
    return new WordVector(words, weights);
  }

  int size() {
    return words.length;
  }

  int word(int place) {
    return words[place];
  }

  float weight(int place) {
    return weights[place];
  }

  boolean isSame(WordVector other) {
    return Arrays.equals(words, other.words) && Arrays.equals(weights, other.weights);
  }

  /** The cosine of two vectors of length 1. */
  float dot(WordVector other) {
    float sum = 0;
    int mine = 0;
    int theirs = 0;
    while (mine < words.length && theirs < other.words.length) {
      int order = Integer.compare(words[mine], other.words[theirs]);
      if (order == 0) {
        sum += weights[mine] * other.weights[theirs];
      }
      mine += order <= 0 ? 1 : 0;
      theirs += order >= 0 ? 1 : 0;
    }
    return sum;
  }
}
