package dev.perennial.model.item;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.perennial.model.json.Checks;

/**
 * Names an item of the catalogue, as the store itself does. 1 to {@value #MAX_LENGTH} characters,
 * none of them a control character.
 */
public record ItemId(@JsonValue String value) {
  public static final int MAX_LENGTH = 128;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ItemId {
    Checks.text("itemId", value, MAX_LENGTH);
  }

  @Override
  public String toString() {
    return value;
  }
}
