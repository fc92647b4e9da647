package dev.perennial.model.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.perennial.model.json.Checks;

/**
 * Names the purchases that were made together. 1 to {@value #MAX_LENGTH} characters, none of them a
 * control character.
 */
public record OrderId(@JsonValue String value) {
  public static final int MAX_LENGTH = 128;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public OrderId {
    Checks.text("orderId", value, MAX_LENGTH);
  }

  @Override
  public String toString() {
    return value;
  }
}
