package dev.perennial.ingest.check;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.perennial.conventions.problem.ProblemCode;
import dev.perennial.model.event.EventType;
import dev.perennial.model.json.Checks;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One of the event types, spelled as in {@link EventType}. */
record EventTypeCheck(String field) implements FieldCheck<EventType> {
  private static final Map<String, EventType> TYPES =
      Stream.of(EventType.values()).collect(toUnmodifiableMap(EventType::name, type -> type));
  private static final String NAMES =
      Stream.of(EventType.values()).map(EventType::name).collect(joining(", "));

  @Override
  public @Nullable EventType read(Fields fields) {
    JsonNode value = fields.get(field);
    if (value == null) {
      return null;
    }
    if (!value.isString()) {
      fields.refuseType(field, "a text", value);
      return null;
    }
    EventType type = TYPES.get(value.stringValue());
    if (type == null) {
      fields.refuse(field, ProblemCode.UNKNOWN_EVENT_TYPE, unknown(value.stringValue()));
    }
    return type;
  }

  private static String unknown(String type) {
    return "'%s' is no event type; the types are %s".formatted(Checks.shortened(type), NAMES);
  }
}
