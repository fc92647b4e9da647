package dev.perennial.standalone.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where a number lies on an axis.
 *
 * @param low the number at the axis' start
 * @param high the number at its end
 * @param start where the axis starts in the image
 * @param end where it ends
 */
record Scale(double low, double high, double start, double end) {
  private static final double ROOM = 0.04;
  private static final double THOUSAND = 1000;

  /** An axis with a little room on both sides; one number alone gets some, too. */
  static Scale around(double low, double high, double start, double end) {
    double room = high > low ? ROOM * (high - low) : Math.max(ROOM, Math.abs(low) * ROOM);
    return new Scale(low - room, high + room, start, end);
  }

  double at(double number) {
    return start + (number - low) / (high - low) * (end - start);
  }

  /** Round numbers along the axis, about so many. */
  List<Double> ticks(int about) {
    double step = step(about);
    List<Double> ticks = new ArrayList<>();
    for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-9; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }

  /** A tick's number, with as many decimals as tell it from the next. */
  String label(double tick, int about) {
    double step = step(about);
    if (step >= THOUSAND) {
      return String.format(Locale.ROOT, "%,.0fk", tick / THOUSAND);
    }
    int decimals = (int) Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
    return String.format(Locale.ROOT, "%." + decimals + "f", tick).replace("-", "−");
  }

  /** 1, 2 or 5 times a power of ten. */
  private double step(int about) {
    double raw = (high - low) / about;
    double power = Math.pow(10, Math.floor(Math.log10(raw)));
    double digit = raw / power;
    return power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
  }
}
