package dev.perennial.ingest.check;

import dev.perennial.conventions.problem.ProblemCode;
import dev.perennial.model.json.Checks;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/**
 * Names and values: an object of texts, numbers and booleans, which are kept as text.
 *
 * @param rule refuses a name with its value, beyond what no database stores
 */
record EntriesCheck(String field, BiConsumer<String, String> rule)
    implements FieldCheck<Map<String, String>> {
  /** Free-form names and values. */
  EntriesCheck(String field) {
    this(field, (name, value) -> {});
  }

  /** The entries that are good; none where the field is absent. */
  @Override
  public Map<String, String> read(Fields fields) {
    JsonNode value = fields.get(field);
    if (value == null) {
      return Map.of();
    }
    if (!value.isObject()) {
      fields.refuseType(field, "an object", value);
      return Map.of();
    }
    if (value.size() > Checks.MAX_ENTRIES) {
      fields.refuse(field, ProblemCode.TOO_LONG, tooMany(value.size()));
      return Map.of();
    }
    return entries(value, fields);
  }

  private Map<String, String> entries(JsonNode object, Fields fields) {
    Map<String, String> entries = HashMap.newHashMap(object.size());
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      if (!entry.getValue().isNull() && isGood(entry.getKey(), entry.getValue(), fields)) {
        entries.put(entry.getKey(), entry.getValue().asString());
      }
    }
    return entries;
  }

  private boolean isGood(String name, JsonNode value, Fields fields) {
    if (value.isContainer()) {
      String detail = "must be a text, but is %s".formatted(Fields.kind(value));
      fields.refuseAt(pointer(name), ProblemCode.WRONG_TYPE, detail);
      return false;
    }
    try {
      Checks.text("the name", name, Checks.MAX_ENTRY_KEY);
      Checks.unicode("the value", value.asString(), Checks.MAX_ENTRY_VALUE);
      rule.accept(name, value.asString());
      return true;
    } catch (IllegalArgumentException refused) {
      fields.refuseAt(pointer(name), code(name, value), String.valueOf(refused.getMessage()));
      return false;
    }
  }

  private static ProblemCode code(String name, JsonNode value) {
    boolean tooLong =
        name.length() > Checks.MAX_ENTRY_KEY || value.asString().length() > Checks.MAX_ENTRY_VALUE;
    return tooLong ? ProblemCode.TOO_LONG : ProblemCode.INVALID_VALUE;
  }

  private String pointer(String name) {
    return Pointers.member(Pointers.member("", field), name);
  }

  private String tooMany(int size) {
    return "%s must have at most %d entries, but has %d".formatted(field, Checks.MAX_ENTRIES, size);
  }
}
