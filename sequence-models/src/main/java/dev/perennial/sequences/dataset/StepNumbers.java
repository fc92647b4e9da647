package dev.perennial.sequences.dataset;

import dev.perennial.sequences.history.History;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The continuous inputs of the steps of one window. */
final class StepNumbers {
  /** How many numbers an event has. */
  static final int COUNT = 12;

  /** How many numbers the NOW step has besides the features. */
  static final int NOW_COUNT = 8;

  /** How many of these, the first, say how long ago the last event was. */
  static final int SILENCE_COUNT = 2;

  private static final double MICROS_AN_HOUR = Duration.ofHours(1).toNanos() / 1e3;
  private static final double HOURS_A_DAY = 24;
  private static final double HOURS_A_WEEK = HOURS_A_DAY * DayOfWeek.values().length;

  private static final double HOURS_A_YEAR = HOURS_A_DAY * 365.2425;

  /** Hours from the start of a week to 1970-01-01, a Thursday. */
  private static final double EPOCH_IN_WEEK = 3 * HOURS_A_DAY;

  /** Brings the logarithm of a gap in hours to about one. */
  private static final double GAP_SCALE = 5;

  private final History history;
  private final boolean annual;
  private final double catalogueMedian;
  private final double userMedian;

  StepNumbers(History history, int start, int end, double catalogueMedian, boolean annual) {
    this.history = history;
    this.annual = annual;
    this.catalogueMedian = catalogueMedian;
    double[] prices =
        IntStream.range(start, end)
            .mapToDouble(history::price)
            .filter(price -> !Double.isNaN(price))
            .map(Math::log1p)
            .toArray();
    this.userMedian = median(prices, catalogueMedian);
  }

  /** The numbers of one event: gap, prices, quantity, whether recommended, calendar. */
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
    values[5] = history.recommended(event) ? 1 : 0;
    calendar(history.micros(event), annual, values, 6);
    return new Window.Numbers(values);
  }

  /** The numbers of the NOW step: the silence since the last event, whether any, the calendar. */
  static void now(History history, int end, Instant asOf, boolean annual, float[] values) {
    long now = History.micros(asOf);
    values[0] = end == 0 ? 0 : gap(now - history.micros(end - 1));
    values[1] = end == 0 ? 1 : 0;
    calendar(now, annual, values, SILENCE_COUNT);
  }

  private static float gap(long micros) {
    return (float) (Math.log1p(Math.max(0, micros) / MICROS_AN_HOUR) / GAP_SCALE);
  }

  /** The time of the day, of the week and, where it is known to mean anything, of the year. */
  private static void calendar(long micros, boolean annual, float[] values, int offset) {
    double hours = micros / MICROS_AN_HOUR;
    circle(hours / HOURS_A_DAY, values, offset);
    circle((hours + EPOCH_IN_WEEK) / HOURS_A_WEEK, values, offset + 2);
    if (annual) {
      circle(hours / HOURS_A_YEAR, values, offset + 4);
    }
  }

  private static void circle(double turns, float[] values, int offset) {
    values[offset] = (float) Math.sin(2 * Math.PI * turns);
    values[offset + 1] = (float) Math.cos(2 * Math.PI * turns);
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
