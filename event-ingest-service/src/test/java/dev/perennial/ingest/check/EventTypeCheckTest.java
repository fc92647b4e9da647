package dev.perennial.ingest.check;

import static dev.perennial.ingest.check.Samples.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.model.event.EventType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTypeCheckTest {
  private final EventTypeCheck types = new EventTypeCheck("type");

  @ParameterizedTest
  @EnumSource
  void knowsEveryType(EventType type) {
    assertThat(read(types, "{\"type\":\"%s\"}".formatted(type))).isEqualTo(type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"BOUGHT", "item_viewed", "", "ITEM_VIEWED "})
  void refusesAnotherWordAndListsTheTypes(String word) {
    assertThat((List<?>) read(types, "{\"type\":\"%s\"}".formatted(word)))
        .singleElement()
        .asString()
        .startsWith("/type UNKNOWN_EVENT_TYPE: '%s' is no event type".formatted(word))
        .contains("SESSION_STARTED, SIGNED_UP")
        .endsWith("INTERVENTION_OPENED");
  }

  @Test
  void refusesANumber() {
    assertThat(read(types, "{\"type\":3}"))
        .isEqualTo(List.of("/type WRONG_TYPE: type must be a text, but is a number"));
  }
}
