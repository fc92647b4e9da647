package dev.perennial.benchmarks.workload;

import dev.perennial.recommender.score.RankingModel;
import dev.perennial.sequences.boosting.LabelledRows;
import dev.perennial.sequences.boosting.TreeEnsemble;
import dev.perennial.sequences.boosting.TreeSettings;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** A ranking as large as a learned one can be; it has learned from noise. */
public final class RandomRanking {
  private static final int LISTS = 200;
  private static final int CANDIDATES = 40;

  private RandomRanking() {}

  /** As many trees as the settings allow, on rows of these columns. */
  public static RankingModel of(List<String> columns) {
    RandomGenerator random = new SplittableRandom(1);
    double[][] rows = new double[LISTS * CANDIDATES][];
    Arrays.setAll(rows, row -> random.doubles(columns.size(), 0, 10).toArray());
    double[] grades = random.ints(rows.length, 0, 10).mapToDouble(n -> n == 0 ? 1 : 0).toArray();
    int[] lists = new int[LISTS];
    Arrays.fill(lists, CANDIDATES);
    TreeEnsemble trees =
        TreeEnsemble.fit(new LabelledRows(rows, grades, lists), TreeSettings.ranking());
    return new RankingModel(columns, trees, true, Instant.EPOCH, LISTS, Map.of());
  }
}
