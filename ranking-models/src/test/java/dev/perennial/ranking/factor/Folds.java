package dev.perennial.ranking.factor;

import dev.perennial.ranking.history.Profile;
import dev.perennial.ranking.history.TwoTastes;
import dev.perennial.ranking.matrix.Dense;
import dev.perennial.ranking.vector.ItemVectors;
import java.util.SplittableRandom;

/** Made-up vectors of five items, and what is folded of them. */
final class Folds {
  static final int ITEMS = 5;
  static final int RANK = 3;
  static final Profile PAST = Profile.of(TwoTastes.bought(2, 4, 4, 4), ITEMS);

  private Folds() {}

  /** Vectors one after the other, their numbers in (0, 1). */
  static float[] rows() {
    SplittableRandom random = new SplittableRandom(11);
    float[] rows = new float[ITEMS * RANK];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = (float) random.nextDouble();
    }
    return rows;
  }

  static ItemVectors vectors() {
    return new ItemVectors(rows(), RANK);
  }

  static float[] sum(float[][] parts) {
    float[] sum = new float[RANK];
    for (float[] part : parts) {
      Dense.add(1, part, 0, sum, 0, RANK);
    }
    return sum;
  }
}
