package dev.perennial.recommender.train;

import dev.perennial.model.item.ItemId;
import dev.perennial.model.user.UserId;
import dev.perennial.recommender.memory.Forecast;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** What had been predicted of users by some time. */
@FunctionalInterface
public interface PastForecasts {
  /** The newest forecast of a user that knows nothing of what happened at {@code now} or later. */
  Optional<Forecast> of(UserId user, Instant now);

  /** The same, as if the store had no other items. */
  default PastForecasts among(Collection<ItemId> items) {
    Set<ItemId> known = Set.copyOf(items);
    return (user, now) -> of(user, now).map(forecast -> forecast.among(known));
  }

  /** Of a store that nobody made forecasts of. */
  static PastForecasts none() {
    return (user, now) -> Optional.empty();
  }
}
