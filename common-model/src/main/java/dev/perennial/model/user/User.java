package dev.perennial.model.user;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.json.Checks;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the store knows of a user beyond what the user does.
 *
 * @param acquisitionCost what winning this user cost, in the store's currency, where known
 * @param acquisitionChannel where the user came from, such as {@code newsletter}, where known
 * @param consented whether the user agreed to personal recommendations; absent where never asked
 * @param traits whatever else is known, such as {@code country} or {@code language}
 */
public record User(
    UserId userId,
    @Nullable BigDecimal acquisitionCost,
    @Nullable String acquisitionChannel,
    @Nullable Boolean consented,
    Map<String, String> traits) {

  /** The users, compacted, keyed by user. */
  public static final String TOPIC = "perennial.users.v1";

  public static final int MAX_CHANNEL = 128;

  @SuppressWarnings("ConstantValue") // JSON may leave out what the types promise
  public User {
    check(userId != null, "userId is missing");
    if (acquisitionCost != null) {
      check(
          acquisitionCost.signum() >= 0,
          "acquisitionCost must not be negative, but is %s",
          acquisitionCost);
    }
    if (acquisitionChannel != null) {
      Checks.text("acquisitionChannel", acquisitionChannel, MAX_CHANNEL);
    }
    traits = traits == null ? Map.of() : Checks.entries("traits", traits);
  }
}
