package dev.perennial.features.store;

import dev.perennial.model.json.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;

/** Reads free-form entries back from a {@code jsonb} column. */
final class StoredJson {
  private static final ObjectReader ENTRIES =
      Json.mapper().readerFor(new TypeReference<Map<String, String>>() {});

  private StoredJson() {}

  static Map<String, String> entries(@Nullable String json) {
    return json == null ? Map.of() : ENTRIES.readValue(json);
  }
}
