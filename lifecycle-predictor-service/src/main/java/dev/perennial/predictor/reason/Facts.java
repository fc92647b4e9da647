package dev.perennial.predictor.reason;

import java.util.Locale;
import java.util.Map;

/** A user's features, for sentences. */
record Facts(Map<String, Double> features) {
  Facts {
    features = Map.copyOf(features);
  }

  /** Whether a feature exists. */
  boolean knows(String feature) {
    return features.containsKey(feature);
  }

  /** A feature's value, 0 where it does not exist. */
  double value(String feature) {
    return features.getOrDefault(feature, 0.0);
  }

  /** A number of things: {@code 1 order}, {@code 12 orders}, {@code 2.5 orders}. */
  String count(String feature, String one) {
    double value = value(feature);
    String number =
        value == Math.rint(value) || value >= 10 ? format("%.0f", value) : format("%.1f", value);
    return number + " " + one + (number.equals("1") ? "" : "s");
  }

  /** Days in words: {@code 1 day}, {@code 12 days}. */
  String days(String feature) {
    return days(value(feature));
  }

  /** Days in words: {@code 1 day}, {@code 12 days}. */
  static String days(double days) {
    long whole = Math.round(days);
    return whole == 1 ? "1 day" : whole + " days";
  }

  /** An amount of money: {@code 25.50}. */
  String money(String feature) {
    return format("%.2f", value(feature));
  }

  /** A share: {@code 12 %}. */
  String percent(String feature) {
    return format("%.0f %%", 100 * value(feature));
  }

  /** A number as it is: {@code 1.25}. */
  String number(String feature) {
    return format("%.2f", value(feature));
  }

  private static String format(String pattern, double value) {
    return String.format(Locale.ROOT, pattern, value);
  }
}
