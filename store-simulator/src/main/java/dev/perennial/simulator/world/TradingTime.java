package dev.perennial.simulator.world;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;

/**
 * The clock that runs fast when the store is busy: by day of the year, day of the week and hour.
 *
 * <p>Visits that come at a constant rate in trading time come with the store's season and rhythm on
 * the wall clock. A trading day is as long as a day over the mean of a year. Because the change of
 * clock is known exactly, everything that is known of constant rates (the gamma posterior, the
 * chance of no visit) holds with the time exchanged.
 */
public final class TradingTime {
  private static final double[] HOURS = {
    .25, .12, .08, .06, .08, .2, .5, .85, 1.1, 1.25, 1.3, 1.3, 1.35, 1.2, 1.1, 1.1, 1.15, 1.25,
    1.45, 1.75, 2.0, 1.9, 1.3, .65
  };
  private static final double[] MONDAY_TO_SUNDAY = {1.08, 1.02, 1.0, .98, .92, .86, 1.14};
  private static final int DAYS_A_YEAR = 365;
  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();
  private static final long HOUR_MILLIS = Duration.ofHours(1).toMillis();

  private final long firstMillis;
  private final double[] daysBefore;
  private final double[] hoursBefore = new double[HOURS.length + 1];

  /** Runs from the UTC day of {@code from} for {@code days} days. */
  public TradingTime(Instant from, int days) {
    LocalDate firstDay = from.atZone(ZoneOffset.UTC).toLocalDate();
    this.firstMillis = firstDay.toEpochDay() * DAY_MILLIS;
    this.daysBefore = new double[days + 1];
    double meanSeason = meanSeason();
    for (int day = 0; day < days; day++) {
      daysBefore[day + 1] = daysBefore[day] + weight(firstDay.plusDays(day)) / meanSeason;
    }
    double hours = Arrays.stream(HOURS).sum();
    for (int hour = 0; hour < HOURS.length; hour++) {
      hoursBefore[hour + 1] = hoursBefore[hour] + HOURS[hour] / hours;
    }
  }

  /** Trading days from the first day to the instant, as far as the calendar reaches. */
  public double elapsed(Instant at) {
    long millis = at.toEpochMilli() - firstMillis;
    int day = (int) Math.floorDiv(millis, DAY_MILLIS);
    if (day < 0) {
      return 0;
    }
    if (day >= daysBefore.length - 1) {
      return daysBefore[daysBefore.length - 1];
    }
    long ofDay = millis - day * DAY_MILLIS;
    int hour = (int) (ofDay / HOUR_MILLIS);
    double ofHour = (double) (ofDay - hour * HOUR_MILLIS) / HOUR_MILLIS;
    double share = hoursBefore[hour] + (hoursBefore[hour + 1] - hoursBefore[hour]) * ofHour;
    return daysBefore[day] + (daysBefore[day + 1] - daysBefore[day]) * share;
  }

  /** The instant, to the millisecond, or {@link Instant#MAX} beyond the calendar. */
  public Instant at(double elapsed) {
    if (elapsed >= daysBefore[daysBefore.length - 1]) {
      return Instant.MAX;
    }
    int day = Cumulative.indexOf(daysBefore, elapsed) - 1;
    double ofDay = (elapsed - daysBefore[day]) / (daysBefore[day + 1] - daysBefore[day]);
    int hour = Math.min(Cumulative.indexOf(hoursBefore, ofDay), HOURS.length) - 1;
    double ofHour = (ofDay - hoursBefore[hour]) / (hoursBefore[hour + 1] - hoursBefore[hour]);
    return Instant.ofEpochMilli(
        firstMillis + day * DAY_MILLIS + hour * HOUR_MILLIS + (long) (ofHour * HOUR_MILLIS));
  }

  private static double weight(LocalDate day) {
    return MONDAY_TO_SUNDAY[day.getDayOfWeek().getValue() - 1] * season(day.getDayOfYear());
  }

  /** A calm summer, a busy autumn, and the weeks of gifts. */
  private static double season(int dayOfYear) {
    double wave = .15 * StrictMath.cos(2 * Math.PI * (dayOfYear - 330) / DAYS_A_YEAR);
    double gifts = .55 * StrictMath.exp(-StrictMath.pow((dayOfYear - 338) / 10.0, 2) / 2);
    double holidays = dayOfYear > 357 && dayOfYear < 361 ? -.5 : 0;
    return 1 + wave + gifts + holidays;
  }

  private static double meanSeason() {
    double sum = 0;
    for (int day = 1; day <= DAYS_A_YEAR; day++) {
      sum += season(day);
    }
    return sum / DAYS_A_YEAR;
  }
}
