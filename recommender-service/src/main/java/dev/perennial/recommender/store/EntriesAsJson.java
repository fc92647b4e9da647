package dev.perennial.recommender.store;

import dev.perennial.model.json.Json;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.core.type.TypeReference;

/** Names and values, as one JSON object in a column. */
@Converter
final class EntriesAsJson implements AttributeConverter<Map<String, String>, String> {
  private static final TypeReference<Map<String, String>> ENTRIES = new TypeReference<>() {};

  @Override
  public String convertToDatabaseColumn(Map<String, String> entries) {
    return new String(Json.write(entries), StandardCharsets.UTF_8);
  }

  @Override
  public Map<String, String> convertToEntityAttribute(String json) {
    return Json.mapper().readValue(json, ENTRIES);
  }
}
