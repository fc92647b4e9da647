package dev.perennial.ingest.check;

import static dev.perennial.ingest.check.Samples.read;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EntriesCheckTest {
  private final EntriesCheck entries = new EntriesCheck("context");

  @Test
  void keepsTextsNumbersAndBooleansAsText() {
    String json = "{\"context\":{\"query\":\"tea\",\"rating\":4.50,\"app\":true,\"gone\":null}}";

    assertThat(read(entries, json))
        .isEqualTo(Map.of("query", "tea", "rating", "4.50", "app", "true"));
  }

  @Test
  void isEmptyWhereAbsent() {
    assertThat(read(entries, "{}")).isEqualTo(Map.of());
  }

  @Test
  void pointsAtEachEntryThatIsWrong() {
    String json =
        "{\"context\":{\"a/b\":{},\"list\":[1],\"\":\"x\",\"nul\":\"\\u0000\",\"long\":\"%s\"}}"
            .formatted("x".repeat(1025));

    assertThat((List<?>) read(entries, json))
        .extracting(Object::toString)
        .satisfiesExactly(
            error ->
                assertThat(error)
                    .isEqualTo("/context/a~1b WRONG_TYPE: must be a text, but is an object"),
            error ->
                assertThat(error)
                    .isEqualTo("/context/list WRONG_TYPE: must be a text, but is an array"),
            error ->
                assertThat(error).isEqualTo("/context/ INVALID_VALUE: the name must not be blank"),
            error -> assertThat(error).startsWith("/context/nul INVALID_VALUE: the value must be"),
            error -> assertThat(error).startsWith("/context/long TOO_LONG: the value must have"));
  }

  @Test
  void refusesMoreEntriesThanAnyoneReads() {
    String many =
        IntStream.range(0, 65).mapToObj("\"k%d\":1"::formatted).collect(joining(",", "{", "}"));

    assertThat(read(entries, "{\"context\":%s}".formatted(many)))
        .isEqualTo(List.of("/context TOO_LONG: context must have at most 64 entries, but has 65"));
  }

  @Test
  void refusesAnythingButAnObject() {
    assertThat(read(entries, "{\"context\":[]}"))
        .isEqualTo(List.of("/context WRONG_TYPE: context must be an object, but is an array"));
  }
}
