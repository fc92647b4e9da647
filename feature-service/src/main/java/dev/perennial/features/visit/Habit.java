package dev.perennial.features.visit;

import dev.perennial.features.feature.Feature;
import dev.perennial.model.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The hour of the day, or the day of the week, that a user prefers (UTC). The hours lie on a circle
 * like on a clock: sine and cosine are those of the circular mean, times its length, so that both
 * come near 0 for who has no favourite. The entropy is 0 for who always comes in the same hour and
 * 1 for who comes evenly in all. An hour in which the user did several things counts once. Missing
 * for who did nothing.
 */
final class Habit implements Feature {
  private static final int HOURS = 24;
  private static final int WEEKDAYS = 7;
  private static final int THURSDAY = 3; // the weekday of the first of 1970, from Monday as 0

  private final String sine;
  private final String cosine;
  private final String entropy;
  private final long slotSeconds;
  private final int firstSlot;
  private final int[] counts;
  private long lastSlot = Long.MIN_VALUE;
  private int total;
  private double sumOfSines;
  private double sumOfCosines;
  private double sumOfLogs;

  private Habit(String name, Duration slot, int slots, int firstSlot) {
    this.sine = name + "Sin";
    this.cosine = name + "Cos";
    this.entropy = name + "Entropy";
    this.slotSeconds = slot.toSeconds();
    this.firstSlot = firstSlot;
    this.counts = new int[slots];
  }

  /** Of the day, from midnight on. */
  static Habit ofHours() {
    return new Habit("hour", Duration.ofHours(1), HOURS, 0);
  }

  /** Of the week, from Monday on. */
  static Habit ofWeekdays() {
    return new Habit("weekday", Duration.ofDays(1), WEEKDAYS, THURSDAY);
  }

  @Override
  public List<String> names() {
    return List.of(sine, cosine, entropy);
  }

  @Override
  public void add(Event event) {
    long slot = Math.floorDiv(event.occurredAt().getEpochSecond(), slotSeconds);
    if (slot != lastSlot && Feature.isActivity(event)) {
      lastSlot = slot;
      count(Math.floorMod(slot + firstSlot, counts.length));
    }
  }

  @Override
  public void read(Instant asOf, Map<String, Double> values) {
    if (total == 0) {
      return;
    }
    double chaos = Math.log(total) - sumOfLogs / total;
    values.put(sine, sumOfSines / total);
    values.put(cosine, sumOfCosines / total);
    values.put(entropy, Math.max(0, chaos) / Math.log(counts.length));
  }

  private void count(int hour) {
    double angle = 2 * Math.PI * hour / counts.length;
    sumOfSines += Math.sin(angle);
    sumOfCosines += Math.cos(angle);
    sumOfLogs += timesLog(counts[hour] + 1) - timesLog(counts[hour]);
    counts[hour]++;
    total++;
  }

  private static double timesLog(int count) {
    return count == 0 ? 0 : count * Math.log(count);
  }
}
