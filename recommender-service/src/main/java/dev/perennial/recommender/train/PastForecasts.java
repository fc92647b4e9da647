package dev.perennial.recommender.train;

import dev.perennial.model.user.UserId;
import dev.perennial.recommender.memory.Forecast;
import java.time.Instant;
import java.util.Optional;

/** What had been predicted of users by some time. */
@FunctionalInterface
public interface PastForecasts {
  /** The newest forecast of a user that knows nothing of what happened at {@code now} or later. */
  Optional<Forecast> of(UserId user, Instant now);

  /** Of a store that nobody made forecasts of. */
  static PastForecasts none() {
    return (user, now) -> Optional.empty();
  }
}
