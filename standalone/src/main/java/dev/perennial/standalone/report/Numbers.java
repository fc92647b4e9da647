package dev.perennial.standalone.report;

import dev.perennial.sequences.metric.Estimate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers as they are read: three decimals where they are small, none where they are large. */
public final class Numbers {
  private static final String NONE = "";
  private static final String MINUS = "−";

  private Numbers() {}

  /** The number alone. */
  public static String of(double value) {
    if (Double.isNaN(value)) {
      return "–";
    }
    double size = Math.abs(value);
    String pattern = size < 10 ? "%.3f" : size < 1000 ? "%.1f" : "%,.0f";
    return String.format(Locale.ROOT, pattern, value)
        .replaceFirst("^-(?=[0.]*$)", "")
        .replace("-", MINUS);
  }

  /** The value; empty where there is none. */
  public static String value(@Nullable Estimate estimate) {
    return estimate == null ? NONE : of(estimate.value());
  }

  /** The interval; empty where there is none. */
  public static String interval(@Nullable Estimate estimate) {
    return estimate == null || Double.isNaN(estimate.low())
        ? NONE
        : of(estimate.low()) + " to " + of(estimate.high());
  }

  /** A share as a percentage without decimals. */
  public static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }
}
