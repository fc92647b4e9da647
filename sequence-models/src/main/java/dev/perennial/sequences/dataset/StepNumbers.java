package dev.perennial.sequences.dataset;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The continuous inputs of the steps of one window. */
final class StepNumbers {
  /** How many numbers an event has. */
  static final int COUNT = 10;

  /** How many numbers the NOW step has besides the features. */
  static final int NOW_COUNT = 6;

  private static final double MICROS_AN_HOUR = Duration.ofHours(1).toNanos() / 1e3;
  private static final double HOURS_A_DAY = 24;
  private static final double HOURS_A_WEEK = HOURS_A_DAY * DayOfWeek.values().length;

  /** Hours from the start of a week to 1970-01-01, a Thursday. */
  private static final double EPOCH_IN_WEEK = 3 * HOURS_A_DAY;

  /** Brings the logarithm of a gap in hours to about one. */
  private static final double GAP_SCALE = 5;

  private final History history;
  private final double catalogueMedian;
  private final double userMedian;

  StepNumbers(History history, int start, int end, double catalogueMedian) {
    this.history = history;
    this.catalogueMedian = catalogueMedian;
    double[] prices =
        IntStream.range(start, end)
            .mapToDouble(history::price)
            .filter(price -> !Double.isNaN(price))
            .map(Math::log1p)
            .toArray();
    this.userMedian = median(prices, catalogueMedian);
  }

  /** The numbers of one event: gap, prices, quantity, calendar, whether recommended. */
  Window.Numbers of(int event) {
    float[] values = new float[COUNT];
    values[0] = event == 0 ? 0 : gap(history.micros(event) - history.micros(event - 1));
    float price = history.price(event);
    if (!Float.isNaN(price)) {
      values[1] = (float) (Math.log1p(price) - userMedian);
      values[2] = (float) (Math.log1p(price) - catalogueMedian);
      values[3] = 1;
    }
    float quantity = history.quantity(event);
    values[4] = Float.isNaN(quantity) ? 0 : (float) Math.log(quantity);
    calendar(history.micros(event), values, 5);
    values[9] = history.recommended(event) ? 1 : 0;
    return new Window.Numbers(values);
  }

  /** The numbers of the NOW step: the silence since the last event, whether any, the calendar. */
  static void now(History history, int end, Instant asOf, float[] values) {
    long now = History.micros(asOf);
    values[0] = end == 0 ? 0 : gap(now - history.micros(end - 1));
    values[1] = end == 0 ? 1 : 0;
    calendar(now, values, 2);
  }

  private static float gap(long micros) {
    return (float) (Math.log1p(Math.max(0, micros) / MICROS_AN_HOUR) / GAP_SCALE);
  }

  private static void calendar(long micros, float[] values, int offset) {
    double hours = micros / MICROS_AN_HOUR;
    double day = 2 * Math.PI * hours / HOURS_A_DAY;
    double week = 2 * Math.PI * (hours + EPOCH_IN_WEEK) / HOURS_A_WEEK;
    values[offset] = (float) Math.sin(day);
    values[offset + 1] = (float) Math.cos(day);
    values[offset + 2] = (float) Math.sin(week);
    values[offset + 3] = (float) Math.cos(week);
  }

  /** The middle value, the higher of the two middle ones where there are two. */
  static double median(double[] values, double ifEmpty) {
    if (values.length == 0) {
      return ifEmpty;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
