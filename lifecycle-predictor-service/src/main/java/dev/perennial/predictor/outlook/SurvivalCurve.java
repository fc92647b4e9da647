package dev.perennial.predictor.outlook;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.lifecycle.ChurnPoint;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The probability {@code S(t)} that a user has not ordered after t days, from 1 at 0 to the churn
 * probability at the horizon. Between two points the hazard is constant: {@code ln S} is a line.
 *
 * @param points by ascending days; the last one is the horizon's
 */
public record SurvivalCurve(List<ChurnPoint> points) {
  private static final List<Integer> SHOWN_DAYS = List.of(7, 14, 30, 60, 90, 180, 365, 730);
  private static final double SURE = 1e-9;

  public SurvivalCurve {
    check(!points.isEmpty(), "a curve needs a point");
    points = List.copyOf(points);
    for (int i = 1; i < points.size(); i++) {
      check(
          points.get(i - 1).days() < points.get(i).days()
              && points.get(i - 1).probability() >= points.get(i).probability(),
          "a curve must fall with the days, but goes from %s to %s",
          points.get(i - 1),
          points.get(i));
    }
  }

  /** The same hazard every day. */
  public static SurvivalCurve constantHazard(double churnProbability, int horizonDays) {
    return new SurvivalCurve(List.of(new ChurnPoint(horizonDays, churnProbability)));
  }

  public int horizonDays() {
    return points.getLast().days();
  }

  public double churnProbability() {
    return points.getLast().probability();
  }

  /** The probability of no order within so many days; at most the horizon's. */
  public double at(double days) {
    double fromDays = 0;
    double from = 0;
    for (ChurnPoint point : points) {
      double to = logOf(point.probability());
      if (days <= point.days()) {
        return Math.exp(from + (to - from) * (days - fromDays) / (point.days() - fromDays));
      }
      fromDays = point.days();
      from = to;
    }
    return churnProbability();
  }

  /**
   * After how many days the next order has come in this share of the cases in which it comes within
   * the horizon.
   */
  public double quantileDays(double share) {
    double target = logOf(1 - share * (1 - churnProbability()));
    double fromDays = 0;
    double from = 0;
    for (ChurnPoint point : points) {
      double to = logOf(point.probability());
      if (to <= target && to < from) {
        return fromDays + (point.days() - fromDays) * (target - from) / (to - from);
      }
      fromDays = point.days();
      from = to;
    }
    return share * horizonDays();
  }

  /** The curve at the days that people ask for, and at the horizon. */
  public List<ChurnPoint> shown() {
    int horizon = horizonDays();
    IntStream asked = SHOWN_DAYS.stream().mapToInt(Integer::intValue).filter(day -> day < horizon);
    return Stream.concat(
            asked.mapToObj(day -> new ChurnPoint(day, at(day))), Stream.of(points.getLast()))
        .toList();
  }

  private static double logOf(double probability) {
    return Math.log(Math.max(SURE, probability));
  }
}
