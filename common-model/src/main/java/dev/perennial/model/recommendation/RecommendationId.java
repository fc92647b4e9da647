package dev.perennial.model.recommendation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.perennial.model.json.Checks;

/**
 * Names one answer of the recommender, so that what follows can be traced to it. 1 to {@value
 * #MAX_LENGTH} characters, none of them a control character.
 */
public record RecommendationId(@JsonValue String value) {
  public static final int MAX_LENGTH = 64;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public RecommendationId {
    Checks.text("recommendationId", value, MAX_LENGTH);
  }

  @Override
  public String toString() {
    return value;
  }
}
