package dev.perennial.predictor.api;

import dev.perennial.model.lifecycle.LifecyclePrediction;
import dev.perennial.predictor.publish.UserFilter.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of users.
 *
 * @param next to be sent as {@code after} for the next page; absent on the last one
 */
record UsersPage(List<LifecyclePrediction> users, @Nullable String next) {
  static UsersPage of(List<LifecyclePrediction> users, int limit) {
    return new UsersPage(users, users.size() < limit ? null : Position.of(users.getLast()).token());
  }
}
