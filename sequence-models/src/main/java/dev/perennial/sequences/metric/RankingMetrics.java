package dev.perennial.sequences.metric;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** How good a ranked list was at finding what was to be found. */
public final class RankingMetrics {
  private RankingMetrics() {}

  /** Share of what was to be found that is among the first {@code k}. */
  public static double recall(List<?> ranked, Set<?> truth, int k) {
    return (double) ranked.stream().limit(k).filter(truth::contains).count() / truth.size();
  }

  /**
   * Normalised discounted cumulative gain: what is found at rank r counts 1 / log2(r + 1), divided
   * by what the best list of {@code k} would have.
   */
  public static double ndcg(List<?> ranked, Set<?> truth, int k) {
    double gain =
        IntStream.range(0, Math.min(k, ranked.size()))
            .filter(place -> truth.contains(ranked.get(place)))
            .mapToDouble(RankingMetrics::gain)
            .sum();
    double best =
        IntStream.range(0, Math.min(k, truth.size())).mapToDouble(RankingMetrics::gain).sum();
    return gain / best;
  }

  private static double gain(int place) {
    return Math.log(2) / Math.log(place + 2);
  }
}
