package dev.perennial.ranking.probability;

import dev.perennial.ranking.method.ScoreSheet;

/** How probable each category is next, given those visited: counted first, then settled. */
final class NextCategory {
  private final double[] came;
  private final float[][] after;
  private double all;

  NextCategory(int categories) {
    came = new double[categories];
    after = new float[categories][categories];
  }

  /** Counts that a category came after others were visited. */
  void count(int category, int[] visited, int size, double weight) {
    all += weight;
    came[category] += weight;
    for (int place = 0; place < size; place++) {
      after[category][visited[place]] += (float) weight;
    }
  }

  /** Turns all counts into logarithms of probabilities. */
  void settle() {
    for (int category = 0; category < came.length; category++) {
      float[] visits = after[category];
      for (int visited = 0; visited < visits.length; visited++) {
        visits[visited] = (float) Math.log((visits[visited] + 1) / (came[category] + 2));
      }
      came[category] = Math.log((came[category] + 1) / (all + came.length));
    }
  }

  /** Adds each category's probability to an empty sheet. */
  void probabilities(int[] visited, int size, ScoreSheet sheet) {
    double sum = 0;
    double best = Double.NEGATIVE_INFINITY;
    for (int category = 0; category < came.length; category++) {
      best = Math.max(best, logarithm(category, visited, size));
    }
    for (int category = 0; category < came.length; category++) {
      sum += Math.exp(logarithm(category, visited, size) - best);
    }
    for (int category = 0; category < came.length; category++) {
      sheet.add(category, Math.exp(logarithm(category, visited, size) - best) / sum);
    }
  }

  private double logarithm(int category, int[] visited, int size) {
    double logarithm = came[category];
    for (int place = 0; place < size; place++) {
      logarithm += after[category][visited[place]];
    }
    return logarithm;
  }
}
