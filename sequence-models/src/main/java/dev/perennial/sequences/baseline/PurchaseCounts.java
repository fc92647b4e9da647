package dev.perennial.sequences.baseline;

import dev.perennial.sequences.dataset.Question;
import dev.perennial.sequences.history.History;
import dev.perennial.sequences.history.Vocabulary;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Shares of purchases by item: what a user buys again, and what sells now. Positions are the items'
 * numbers; what is not in the vocabulary has no share.
 */
public final class PurchaseCounts {
  private static final double MICROS_A_DAY = Duration.ofDays(1).toNanos() / 1e3;

  private PurchaseCounts() {}

  /**
   * The user's own purchases as of the question's instant; they sum to 1, or to 0 without any.
   *
   * @param items one more than the highest number
   * @param newest how many of the newest events are looked at
   * @param halfLifeDays after which a purchase counts half; infinite where all count the same
   */
  public static float[] own(Question question, int items, int newest, double halfLifeDays) {
    History history = question.history();
    float[] shares = new float[items];
    int end = history.countUntil(question.now());
    if (end > 0) {
      long last = history.micros(end - 1);
      history
          .purchases(Math.max(0, end - newest), end)
          .filter(i -> isKnown(history.item(i), items))
          .forEach(
              i ->
                  shares[history.item(i)] +=
                      (float)
                          Math.pow(0.5, (last - history.micros(i)) / MICROS_A_DAY / halfLifeDays));
    }
    return normalized(shares);
  }

  /**
   * Everyone's purchases in the time before an instant; they sum to 1, or to 0 without any.
   *
   * @param items one more than the highest number
   */
  public static float[] popular(List<History> users, int items, Instant now, Duration before) {
    float[] shares = new float[items];
    for (History user : users) {
      user.purchases(user.countUntil(now.minus(before)), user.countUntil(now))
          .filter(i -> isKnown(user.item(i), items))
          .forEach(i -> shares[user.item(i)]++);
    }
    return normalized(shares);
  }

  private static boolean isKnown(int item, int items) {
    return item >= Vocabulary.FIRST && item < items;
  }

  private static float[] normalized(float[] counts) {
    double sum = 0;
    for (float count : counts) {
      sum += count;
    }
    for (int i = 0; i < counts.length && sum > 0; i++) {
      counts[i] = (float) (counts[i] / sum);
    }
    return counts;
  }
}
