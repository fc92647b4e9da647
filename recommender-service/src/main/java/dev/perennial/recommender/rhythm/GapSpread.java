package dev.perennial.recommender.rhythm;

/**
 * How regularly a store's items are bought again: a histogram of the gaps between two purchases,
 * each in units of its item's typical gap. Where purchases follow a rhythm, few gaps are short;
 * where they follow none, many are. Until gaps enough are counted, a rhythm is assumed.
 */
final class GapSpread {
  private static final int BINS_PER_GAP = 40;
  private static final int LONGEST = 5;

  /** Gaps at which what is counted weighs as much as what is assumed. */
  private static final double PRIOR_GAPS = 50;

  private final int[] counts = new int[BINS_PER_GAP * LONGEST];
  private int all;

  /** Counts a gap that lasted {@code gaps} typical ones. */
  void add(double gaps) {
    counts[Math.min(counts.length - 1, (int) (gaps * BINS_PER_GAP))]++;
    all++;
  }

  /** Share of the gaps that lasted no longer than {@code gaps} typical ones, in [0, 1]. */
  double shareWithin(double gaps) {
    return (countWithin(gaps * BINS_PER_GAP) + PRIOR_GAPS * assumed(gaps)) / (all + PRIOR_GAPS);
  }

  private double countWithin(double bins) {
    if (bins >= counts.length) {
      return all;
    }
    int full = (int) bins;
    double count = (bins - full) * counts[full];
    for (int bin = 0; bin < full; bin++) {
      count += counts[bin];
    }
    return count;
  }

  /** A half after one gap, hardly anything before a third of it. */
  private static double assumed(double gaps) {
    return 1 - 1 / (1 + Math.pow(gaps, 4));
  }
}
