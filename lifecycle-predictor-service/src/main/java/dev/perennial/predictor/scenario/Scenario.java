package dev.perennial.predictor.scenario;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.json.Checks;
import dev.perennial.model.user.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is supposed to happen to a user from now on, one thing after the other.
 *
 * @param after at most {@value #MAX_STEPS}
 */
public record Scenario(UserId userId, List<Step> after) {
  private static final int MAX_STEPS = 50;

  @SuppressWarnings("ConstantValue") // JSON may leave out what the types promise
  public Scenario {
    check(userId != null, "userId is missing");
    check(after != null && !after.isEmpty(), "after is missing: say what is supposed to happen");
    check(
        after.size() <= MAX_STEPS,
        "after must have at most %d steps, but has %d",
        MAX_STEPS,
        after.size());
    check(after.stream().allMatch(step -> step != null), "after must not contain null");
    after = List.copyOf(after);
  }

  /** Either an order or some days of silence. */
  public record Step(@Nullable SupposedOrder order, @Nullable Integer silentDays) {
    private static final int MAX_DAYS = 3650;

    public Step {
      check(
          order == null ^ silentDays == null,
          "each step of after must be either an order or silentDays");
      if (silentDays != null) {
        Checks.inRange("silentDays", silentDays, 1, MAX_DAYS);
      }
    }
  }
}
