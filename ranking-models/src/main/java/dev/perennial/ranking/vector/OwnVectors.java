package dev.perennial.ranking.vector;

import dev.perennial.ranking.history.Profile;
import dev.perennial.ranking.matrix.Dense;

/** The vectors of the past's items themselves, as much of each as it counts. */
public record OwnVectors(ItemVectors vectors) implements Fold {
  @Override
  public float[][] parts(Profile past) {
    float[][] parts = new float[past.size()][vectors.width()];
    for (int place = 0; place < parts.length; place++) {
      float[] vector = vectors.get(past.item(place));
      Dense.add(past.weight(place), vector, 0, parts[place], 0, vector.length);
    }
    return parts;
  }
}
