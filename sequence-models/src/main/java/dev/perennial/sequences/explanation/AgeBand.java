package dev.perennial.sequences.explanation;

import java.util.Arrays;

/** How long ago something was, as people speak of it: from over {@code from} to {@code to} days. */
public enum AgeBand {
  DAY(0, 1),
  WEEK(1, 7),
  MONTH(7, 30),
  QUARTER(30, 90),
  YEAR(90, 365),
  OLDER(365, Integer.MAX_VALUE);

  private final int from;
  private final int to;

  AgeBand(int from, int to) {
    this.from = from;
    this.to = to;
  }

  /** The band in which so many days lie. */
  public static AgeBand of(double days) {
    return Arrays.stream(values()).filter(band -> days <= band.to).findFirst().orElse(OLDER);
  }

  /** Days that what lies in it is older than. */
  public int from() {
    return from;
  }

  /** Days that what lies in it is not older than. */
  public int to() {
    return to;
  }
}
