package dev.perennial.sequences.metric;

/** The mean over users of something that each of them has. */
public final class UserMean {
  private UserMean() {}

  /**
   * Each user as often as counted; one whose value is NaN has none and is left out.
   *
   * @return NaN where nobody has one
   */
  public static double of(double[] values, int[] counts) {
    double sum = 0;
    double users = 0;
    for (int user = 0; user < values.length; user++) {
      if (!Double.isNaN(values[user])) {
        sum += counts[user] * values[user];
        users += counts[user];
      }
    }
    return sum / users;
  }
}
