package dev.perennial.benchmarks.result;

import java.util.Arrays;

/** What was measured again and again, smallest first. */
@SuppressWarnings("ArrayRecordComponent") // sorted once, never compared
public record Samples(double[] sorted) {
  public Samples {
    if (sorted.length == 0) {
      throw new IllegalArgumentException("there are no samples");
    }
    sorted = sorted.clone();
    Arrays.sort(sorted);
  }

  /** The smallest sample that at least this share of all samples does not exceed. */
  public double quantile(double share) {
    int rank = (int) Math.ceil(share * sorted.length);
    return sorted[Math.max(0, rank - 1)];
  }

  /** The one in the middle; of two the mean. */
  public double median() {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  public int size() {
    return sorted.length;
  }
}
