package dev.perennial.simulator.world;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/** The weekly offers: each week, a few products cost less until the next. */
public final class Promotions {
  private static final double ON_OFFER = .06;
  private static final int[] PERCENT_OFF = {10, 15, 20, 25};
  private static final long WEEK_SECONDS = Duration.ofDays(7).toSeconds();
  private static final int ROUND_HALF_UP = 50;

  private final long seed;

  /**
   * What a product costs at an instant.
   *
   * @param percentOff the discount, 0 where there is none
   */
  public record Offer(BigDecimal price, int percentOff) {}

  public Promotions(long seed) {
    this.seed = seed;
  }

  /** What the product costs at the instant. */
  public Offer offer(Product product, Instant at) {
    int percentOff = percentOff(product, at);
    if (percentOff == 0) {
      return new Offer(BigDecimal.valueOf(product.cents(), 2), 0);
    }
    long cents = (product.cents() * (100 - percentOff) + ROUND_HALF_UP) / 100;
    return new Offer(BigDecimal.valueOf(cents, 2), percentOff);
  }

  /** The discount, in per cent of the list price. */
  public int percentOff(Product product, Instant at) {
    long week = Math.floorDiv(at.getEpochSecond(), WEEK_SECONDS);
    double luck = Chance.fixed(seed + week, product.index());
    return luck < ON_OFFER ? PERCENT_OFF[(int) (luck / ON_OFFER * PERCENT_OFF.length)] : 0;
  }
}
