package dev.perennial.model.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.perennial.model.json.Checks;

/**
 * The idempotency key of an event: a second event with the same id is the same event. 1 to {@value
 * #MAX_LENGTH} characters, none of them a control character.
 */
public record EventId(@JsonValue String value) {
  public static final int MAX_LENGTH = 128;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public EventId {
    Checks.text("eventId", value, MAX_LENGTH);
  }

  @Override
  public String toString() {
    return value;
  }
}
