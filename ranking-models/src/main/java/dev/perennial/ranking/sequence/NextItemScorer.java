package dev.perennial.ranking.sequence;

import ai.djl.ndarray.NDManager;
import dev.perennial.ranking.method.ItemScorer;
import dev.perennial.ranking.method.Query;
import dev.perennial.ranking.method.ScoreSheet;
import dev.perennial.sequences.network.Tensors;
import dev.perennial.sequences.network.Weights;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.util.List;

/**
 * The probability of every learned item to be the next one. The engine reads the steps; the items'
 * vectors lie on the heap, one array a number, so that all items are scored in a few passes through
 * memory. The weights' native memory is freed once nobody holds the scorer any more.
 */
final class NextItemScorer implements ItemScorer {
  private static final Cleaner CLEANER = Cleaner.create();

  private final NextItemSettings settings;
  private final LearnedItems items;
  private final NextItemNetwork network;
  private final float[][] vectors; // [D][V]

  private NextItemScorer(
      NextItemSettings settings, LearnedItems items, NextItemNetwork network, float[][] vectors) {
    this.settings = settings;
    this.items = items;
    this.network = network;
    this.vectors = vectors;
  }

  /** A scorer to which the weights belong from now on. */
  static NextItemScorer of(NextItemSettings settings, LearnedItems items, Weights weights) {
    NextItemNetwork network = new NextItemNetwork(settings, items.size(), weights);
    NextItemScorer scorer =
        new NextItemScorer(settings, items, network, vectors(network, settings));
    CLEANER.register(scorer, weights::close);
    return scorer;
  }

  private static float[][] vectors(NextItemNetwork network, NextItemSettings settings) {
    try (NDManager memory = Tensors.newManager()) {
      return byNumber(network.directions(memory).toFloatArray(), settings.width());
    }
  }

  private static float[][] byNumber(float[] table, int width) {
    float[][] vectors = new float[width][table.length / width];
    for (int i = 0; i < table.length; i++) {
      vectors[i % width][i / width] = table[i];
    }
    return vectors;
  }

  @Override
  public void score(Query query, ScoreSheet sheet) {
    Steps steps = Steps.last(settings.maxSteps(), query.past(), items);
    if (steps.size() == 0) {
      return;
    }
    float[] scores = products(read(steps));
    double[] shares = shares(scores);
    for (int row = 0; row < shares.length; row++) {
      sheet.add(items.item(row), shares[row]);
    }
  }

  private float[] read(Steps steps) {
    try (NDManager memory = Tensors.newManager()) {
      return network.readLast(StepTensors.of(List.of(steps), memory)).toFloatArray();
    } finally {
      Reference.reachabilityFence(this); // the weights are not freed under the engine's hands
    }
  }

  private float[] products(float[] direction) {
    float[] scores = new float[items.size()];
    for (int d = 0; d < direction.length; d++) {
      float along = direction[d];
      float[] numbers = vectors[d];
      for (int row = 0; row < scores.length; row++) {
        scores[row] += along * numbers[row];
      }
    }
    return scores;
  }

  private static double[] shares(float[] scores) {
    float highest = Float.NEGATIVE_INFINITY;
    for (float score : scores) {
      highest = Math.max(highest, score);
    }
    double[] shares = new double[scores.length];
    double sum = 0;
    for (int row = 0; row < scores.length; row++) {
      shares[row] = Math.exp(scores[row] - highest);
      sum += shares[row];
    }
    for (int row = 0; row < scores.length; row++) {
      shares[row] /= sum;
    }
    return shares;
  }
}
