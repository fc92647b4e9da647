package dev.perennial.predictor.promotion;

import dev.perennial.model.user.UserId;
import dev.perennial.predictor.FakeFeatureService;
import dev.perennial.predictor.Shoppers;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;

/**
 * A store that became another one: those who came before its change ordered every forty days and
 * stayed until it; those who came after order every eight days and leave after a few orders. What
 * was learned before the change is wrong after it.
 */
record ChangedStore(Instant opening, Instant change, Instant end) {
  private static final int BEFORE = 160;
  private static final int AFTER = 240;
  private static final double STAYS = 0.8;

  /** Has a feature-service know everyone. */
  void openIn(FakeFeatureService features) {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < BEFORE; i++) {
      Instant first = between(opening, change.minus(Duration.ofDays(60)), random);
      long days = Duration.between(first, change).toDays();
      orders(features, "before-" + i, first, 40, Math.toIntExact(days / 40) + 1);
    }
    for (int i = 0; i < AFTER; i++) {
      Instant first = between(change, end.minus(Duration.ofDays(20)), random);
      long most = Duration.between(first, end).toDays() / 8 + 1;
      orders(features, "after-" + i, first, 8, (int) Math.min(most, stay(random)));
    }
  }

  private static long stay(SplittableRandom random) {
    return 2 + (long) (Math.log(random.nextDouble()) / Math.log(STAYS));
  }

  private static Instant between(Instant from, Instant to, SplittableRandom random) {
    return from.plusSeconds(random.nextLong(Duration.between(from, to).toSeconds()));
  }

  private static void orders(
      FakeFeatureService features, String name, Instant first, int gapDays, int orders) {
    UserId user = new UserId(name);
    Duration gap = Duration.ofDays(gapDays);
    Instant last = first.plus(gap.multipliedBy(orders - 1L));
    features.knows(user, 1, Shoppers.regular(user, orders, gap, last));
  }
}
