package dev.perennial.sequences.outlook;

import static dev.perennial.model.json.Checks.check;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The probability of no order within each time: 1 now, and never rising. Between its points, and
 * beyond the last one, the chance of an order is the same on every day.
 *
 * @param points in ascending order of time
 */
public record SurvivalCurve(List<Point> points) {
  private static final double EVEN = 0.5;
  private static final double SMALLEST = 1e-9;

  /**
   * One point of the curve.
   *
   * @param noOrder probability of no order within {@code days}
   */
  public record Point(double days, double noOrder) {}

  public SurvivalCurve {
    points = List.copyOf(points);
    check(!points.isEmpty(), "a curve needs at least one point");
    for (int i = 0; i < points.size(); i++) {
      Point before = i == 0 ? new Point(0, 1) : points.get(i - 1);
      check(
          points.get(i).days() > before.days() && points.get(i).noOrder() <= before.noOrder(),
          "a curve goes on and never rises, but after %s comes %s",
          before,
          points.get(i));
    }
  }

  /** The curve through points whose rounding errors must not make it rise. */
  public static SurvivalCurve falling(List<Point> points) {
    List<Point> falling = new ArrayList<>(points.size());
    double lowest = 1;
    for (Point point : points) {
      lowest = Math.min(lowest, point.noOrder());
      falling.add(new Point(point.days(), lowest));
    }
    return new SurvivalCurve(falling);
  }

  /** Probability of no order within so many days. */
  public double noOrderWithin(double days) {
    Point from = new Point(0, 1);
    for (Point to : points) {
      if (days <= to.days()) {
        return between(from, to, days);
      }
      from = to;
    }
    Point before = points.size() < 2 ? new Point(0, 1) : points.get(points.size() - 2);
    return Math.min(from.noOrder(), between(before, from, days));
  }

  /** Days until the next order, as likely to be too many as too few; empty if hardly ever. */
  public OptionalDouble medianDays() {
    Point from = new Point(0, 1);
    for (Point to : points) {
      if (to.noOrder() <= EVEN) {
        return OptionalDouble.of(when(from, to));
      }
      from = to;
    }
    return OptionalDouble.empty();
  }

  private static double between(Point from, Point to, double days) {
    double share = (days - from.days()) / (to.days() - from.days());
    return Math.exp((1 - share) * log(from) + share * log(to));
  }

  private static double when(Point from, Point to) {
    double share = (Math.log(EVEN) - log(from)) / (log(to) - log(from));
    return from.days() + share * (to.days() - from.days());
  }

  private static double log(Point point) {
    return Math.log(Math.max(SMALLEST, point.noOrder()));
  }
}
