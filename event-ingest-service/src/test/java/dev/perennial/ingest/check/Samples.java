package dev.perennial.ingest.check;

import dev.perennial.conventions.problem.ProblemError;
import dev.perennial.ingest.check.Verdict.Passed;
import dev.perennial.ingest.check.Verdict.Refused;
import dev.perennial.model.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;

/** Documents, times and checkers for tests. */
public final class Samples {
  public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  public static final TimeProperties TIMES =
      new TimeProperties(
          Instant.parse("1990-01-01T00:00:00Z"), Duration.ofHours(1), Duration.ofDays(1));

  private Samples() {}

  public static EventChecker eventChecker() {
    return new EventChecker(TIMES, CLOCK);
  }

  static Document document(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    JsonNode tree =
        Json.mapper()
            .reader()
            .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .readTree(bytes);
    return new Document(bytes, 0, bytes.length, tree, List.of());
  }

  /** What a check makes of the document's field: its value, or all that it refuses. */
  static Object read(FieldCheck<?> check, String json) {
    return outcome(Fields.of(document(json)).<Object>readAll(fields -> valueOf(check, fields)));
  }

  /** The value, or the errors as text. */
  static Object outcome(Verdict<?> verdict) {
    return switch (verdict) {
      case Passed<?>(Object value) -> value;
      case Refused<?>(List<ProblemError> errors) -> errors.stream().map(Samples::text).toList();
    };
  }

  private static Supplier<Object> valueOf(FieldCheck<?> check, Fields fields) {
    Object value = check.read(fields);
    return () -> value == null ? "nothing" : value;
  }

  private static String text(ProblemError error) {
    return "%s %s: %s".formatted(error.pointer(), error.code(), error.detail());
  }
}
