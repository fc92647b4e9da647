package dev.perennial.ranking.rating;

import dev.perennial.model.item.ItemId;
import dev.perennial.model.user.UserId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * The mean of all ratings, how much better an item is rated than that, and how much better a user
 * rates than that; both pulled towards none where there are few ratings (Koren 2010).
 */
final class RatingBiases {
  private static final double ITEM_DAMPING = 25;
  private static final double USER_DAMPING = 10;

  private final double mean;
  private final Map<ItemId, Double> items;
  private final Map<UserId, Double> users;

  private RatingBiases(double mean, Map<ItemId, Double> items, Map<UserId, Double> users) {
    this.mean = mean;
    this.items = items;
    this.users = users;
  }

  static RatingBiases of(List<Rating> ratings) {
    double mean = ratings.stream().mapToDouble(Rating::value).average().orElseThrow();
    Map<ItemId, Double> items =
        damped(ratings, Rating::itemId, rating -> rating.value() - mean, ITEM_DAMPING);
    Map<UserId, Double> users =
        damped(
            ratings,
            Rating::userId,
            rating -> rating.value() - mean - items.getOrDefault(rating.itemId(), 0.0),
            USER_DAMPING);
    return new RatingBiases(mean, items, users);
  }

  private static <K> Map<K, Double> damped(
      List<Rating> ratings,
      Function<Rating, K> key,
      ToDoubleFunction<Rating> excess,
      double damping) {
    Map<K, Double> sums = new HashMap<>();
    Map<K, Double> sizes = new HashMap<>();
    for (Rating rating : ratings) {
      sums.merge(key.apply(rating), excess.applyAsDouble(rating), Double::sum);
      sizes.merge(key.apply(rating), 1.0, Double::sum);
    }
    sums.replaceAll((one, sum) -> sum / (sizes.getOrDefault(one, 0.0) + damping));
    return sums;
  }

  double mean() {
    return mean;
  }

  double ofItem(ItemId item) {
    return items.getOrDefault(item, 0.0);
  }

  double ofUser(UserId user) {
    return users.getOrDefault(user, 0.0);
  }
}
