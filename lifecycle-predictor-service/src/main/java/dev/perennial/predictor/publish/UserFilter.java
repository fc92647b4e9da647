package dev.perennial.predictor.publish;

import dev.perennial.model.json.Checks;
import dev.perennial.model.lifecycle.LifecyclePrediction;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.user.UserId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which users to list, the likeliest to leave first.
 *
 * @param stage any where absent
 * @param minChurn lowest churn probability
 * @param after the last user of the page before; absent for the first page
 */
public record UserFilter(
    @Nullable LifecycleStage stage, double minChurn, int limit, @Nullable Position after) {
  public static final int MAX_LIMIT = 1000;

  public UserFilter {
    Checks.inRange("minChurn", minChurn, 0, 1);
    Checks.inRange("limit", limit, 1, MAX_LIMIT);
  }

  String sql() {
    return "select payload from prediction where churn_probability >= :minChurn"
        + (stage == null ? "" : " and stage = :stage")
        + (after == null
            ? ""
            : " and churn_probability <= :churn"
                + " and (churn_probability < :churn or user_id > :user)")
        + " order by churn_probability desc, user_id limit :limit";
  }

  Map<String, Object> parameters() {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("minChurn", minChurn);
    parameters.put("limit", limit);
    if (stage != null) {
      parameters.put("stage", stage.name());
    }
    if (after != null) {
      parameters.put("churn", after.churnProbability());
      parameters.put("user", after.userId().value());
    }
    return parameters;
  }

  /** A place in the list, opaque to callers. */
  public record Position(double churnProbability, UserId userId) {
    public static Position of(LifecyclePrediction prediction) {
      return new Position(prediction.churnProbability(), prediction.userId());
    }

    /**
     * Reads what {@link #token} wrote.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Position parse(String token) {
      try {
        String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        int space = text.indexOf(' ');
        return new Position(
            Double.parseDouble(text.substring(0, space)), new UserId(text.substring(space + 1)));
      } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
        throw new IllegalArgumentException("after must be the 'next' of an earlier page", e);
      }
    }

    public String token() {
      byte[] text = (churnProbability + " " + userId).getBytes(StandardCharsets.UTF_8);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }
  }
}
