package dev.perennial.ingest.check;

import dev.perennial.conventions.problem.ProblemCode;
import dev.perennial.model.json.Checks;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An instant in ISO 8601 with its time zone, in a year of four digits. */
record TimeCheck(String field) implements FieldCheck<Instant> {
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

  @Override
  public @Nullable Instant read(Fields fields) {
    JsonNode value = fields.get(field);
    if (value == null) {
      return null;
    }
    if (!value.isString()) {
      fields.refuseType(field, "a text with an ISO 8601 time", value);
      return null;
    }
    return parsed(value.stringValue(), fields);
  }

  private @Nullable Instant parsed(String text, Fields fields) {
    try {
      Instant instant = Instant.parse(text);
      if (!instant.isBefore(FIRST) && instant.isBefore(END)) {
        return instant;
      }
    } catch (DateTimeParseException notATime) {
      // told below, as a year of five digits is
    }
    fields.refuse(
        field,
        ProblemCode.INVALID_VALUE,
        "%s must be an ISO 8601 time with its zone, such as 2026-03-01T10:15:30Z, but is '%s'"
            .formatted(field, Checks.shortened(text)));
    return null;
  }
}
