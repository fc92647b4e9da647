package dev.perennial.predictor.api;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.lifecycle.LifecyclePrediction;
import dev.perennial.model.user.UserId;
import java.util.List;

/**
 * A question about several users.
 *
 * @param userIds at most {@value #MAX_USERS}
 */
record LifecycleBatch(List<UserId> userIds) {
  static final int MAX_USERS = 500;

  @SuppressWarnings("ConstantValue") // JSON may leave out what the types promise
  LifecycleBatch {
    check(userIds != null, "userIds is missing");
    check(
        userIds.size() <= MAX_USERS,
        "userIds must name at most %d users, but names %d",
        MAX_USERS,
        userIds.size());
    check(userIds.stream().allMatch(id -> id != null), "userIds must not contain null");
    userIds = List.copyOf(userIds);
  }

  /** The answer: one prediction a user, in the order asked for. */
  record Response(List<LifecyclePrediction> predictions) {}
}
