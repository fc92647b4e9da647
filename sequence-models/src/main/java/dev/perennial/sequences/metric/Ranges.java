package dev.perennial.sequences.metric;

import static dev.perennial.model.json.Checks.check;

/**
 * One interval a user that the truth is promised to lie in.
 *
 * @param low its ends; they belong to it
 */
@SuppressWarnings("ArrayRecordComponent") // read by the thousand, never compared
public record Ranges(double[] low, double[] high) {
  public Ranges {
    check(low.length == high.length, "%d lower and %d upper ends", low.length, high.length);
  }

  /** For each user 1 where the truth lies in the interval and 0 where not; its mean is coverage. */
  public double[] hits(double[] truth) {
    double[] hits = new double[low.length];
    for (int user = 0; user < hits.length; user++) {
      hits[user] = low[user] <= truth[user] && truth[user] <= high[user] ? 1 : 0;
    }
    return hits;
  }

  /** How wide each user's interval is. */
  public double[] widths() {
    double[] widths = new double[low.length];
    for (int user = 0; user < widths.length; user++) {
      widths[user] = high[user] - low[user];
    }
    return widths;
  }
}
