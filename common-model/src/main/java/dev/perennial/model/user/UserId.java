package dev.perennial.model.user;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.perennial.model.json.Checks;

/**
 * Names a user of the store, as the store itself does. 1 to {@value #MAX_LENGTH} characters, none
 * of them a control character.
 */
public record UserId(@JsonValue String value) {
  public static final int MAX_LENGTH = 128;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public UserId {
    Checks.text("userId", value, MAX_LENGTH);
  }

  @Override
  public String toString() {
    return value;
  }
}
