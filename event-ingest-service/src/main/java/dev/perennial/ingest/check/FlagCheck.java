package dev.perennial.ingest.check;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Yes or no. */
record FlagCheck(String field) implements FieldCheck<Boolean> {
  @Override
  public @Nullable Boolean read(Fields fields) {
    JsonNode value = fields.get(field);
    if (value == null) {
      return null;
    }
    if (!value.isBoolean()) {
      fields.refuseType(field, "true or false", value);
      return null;
    }
    return value.booleanValue();
  }
}
