package dev.perennial.conventions.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.perennial.model.item.Item;
import dev.perennial.model.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

class JsonProblemsTest {
  @Test
  void pointIntoNestedArrays() {
    JacksonException refused =
        refused("{\"shelves\":[[1],[2,\"x\"]]}", new TypeReference<Map<String, int[][]>>() {});

    assertThat(JsonProblems.pointer(refused)).isEqualTo("/shelves/1/1");
  }

  @Test
  void escapeTildesAndSlashes() {
    JacksonException refused =
        refused("{\"a~b/c\":[]}", new TypeReference<Map<String, Integer>>() {});

    assertThat(JsonProblems.pointer(refused)).isEqualTo("/a~0b~1c");
  }

  @Test
  void pointAtTheDocumentWhereItIsOfTheWrongTypeItself() {
    JacksonException refused = refused("42", new TypeReference<List<Integer>>() {});

    assertThat(JsonProblems.pointer(refused)).isEmpty();
  }

  @Test
  void giveTheWordsOfTheConstructorThatRefused() {
    JacksonException refused = refused("{\"itemId\":\"mug\"}", new TypeReference<Item>() {});

    assertThat(JsonProblems.detail(refused)).isEqualTo("name is missing");
  }

  @Test
  void nameLineAndColumnWithoutQuotingTheDocument() {
    JacksonException wrongType =
        refused("{\n  \"itemId\": \"mug\", \"inStock\": \"secret\"}", new TypeReference<Item>() {});
    JacksonException noJson = refused("{\n  \"itemId\": secret}", new TypeReference<Item>() {});

    assertThat(JsonProblems.detail(wrongType)).isEqualTo("has the wrong type at line 2, column 31");
    assertThat(JsonProblems.detail(noJson)).matches("is not valid JSON at line 2, column \\d+");
  }

  private static JacksonException refused(String json, TypeReference<?> type) {
    return catchThrowableOfType(JacksonException.class, () -> Json.mapper().readValue(json, type));
  }
}
