package dev.perennial.recommender.memory;

import static dev.perennial.model.json.Checks.check;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is remembered, and how fast it fades.
 *
 * @param interactionsPerUser newest interactions kept of each user; default 500
 * @param purchasedItemsPerUser different items whose purchases are counted for each user; default
 *     1,000
 * @param neighboursPerItem items counted as bought together with each item; default 256
 * @param basketPairs items of one order that a further item is paired with; default 60
 * @param popularHalfLife time in which a purchase counts half as much towards popularity; default
 *     14 days
 * @param recentHalfLife the same for what is trending now; default 4 days
 * @param usualHalfLife the same for what is usual; default 42 days
 * @param habitHalfLife the same for a user's own purchases of an item; default 240 days
 */
@ConfigurationProperties("perennial.recommender.memory")
public record MemoryProperties(
    @DefaultValue("500") int interactionsPerUser,
    @DefaultValue("1000") int purchasedItemsPerUser,
    @DefaultValue("256") int neighboursPerItem,
    @DefaultValue("60") int basketPairs,
    @DefaultValue("14d") Duration popularHalfLife,
    @DefaultValue("4d") Duration recentHalfLife,
    @DefaultValue("42d") Duration usualHalfLife,
    @DefaultValue("240d") Duration habitHalfLife) {

  public MemoryProperties {
    positive("interactions-per-user", interactionsPerUser);
    positive("purchased-items-per-user", purchasedItemsPerUser);
    positive("neighbours-per-item", neighboursPerItem);
    positive("basket-pairs", basketPairs);
    positive("popular-half-life", popularHalfLife.toMillis());
    positive("recent-half-life", recentHalfLife.toMillis());
    positive("usual-half-life", usualHalfLife.toMillis());
    positive("habit-half-life", habitHalfLife.toMillis());
  }

  /** The defaults, for a memory outside of a service. */
  public static MemoryProperties defaults() {
    return new MemoryProperties(
        500,
        1000,
        256,
        60,
        Duration.ofDays(14),
        Duration.ofDays(4),
        Duration.ofDays(42),
        Duration.ofDays(240));
  }

  private static void positive(String name, long value) {
    check(value > 0, "perennial.recommender.memory.%s must be positive, but is %s", name, value);
  }
}
