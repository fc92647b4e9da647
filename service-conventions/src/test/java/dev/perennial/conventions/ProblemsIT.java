package dev.perennial.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.conventions.TinyService.Answer;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ProblemsIT {
  private static TinyService service;

  @BeforeAll
  static void start() {
    service = TinyService.start("--perennial.access.open=true");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void sayWhereJsonBreaksOff() throws Exception {
    Answer answer = service.post("/items", "[{\"itemId\":\"mug\",");

    assertThat(answer.problem()).isEqualTo("400 application/problem+json MALFORMED_JSON");
    assertThat(answer.detail()).isEqualTo("is not valid JSON at line 1, column 18");
    assertThat(answer.json().has("errors")).isFalse();
  }

  @Test
  void pointAtAValueOfTheWrongType() throws Exception {
    Answer answer = service.post("/items", items("\"price\":\"dear\""));

    assertThat(answer.problem()).isEqualTo("400 application/problem+json INVALID_VALUE");
    assertThat(error(answer).path("pointer").asString()).isEqualTo("/1/price");
    assertThat(error(answer).path("code").asString()).isEqualTo("INVALID_VALUE");
    assertThat(error(answer).path("detail").asString()).startsWith("has the wrong type at line 1");
    assertThat(answer.body()).doesNotContain("dear");
  }

  @Test
  void pointAtWhatAConstructorRefusesInItsWords() throws Exception {
    Answer answer = service.post("/items", items("\"price\":-2.5"));

    assertThat(answer.problem()).isEqualTo("400 application/problem+json INVALID_VALUE");
    assertThat(answer.detail()).isEqualTo("price must not be negative, but is -2.5");
    assertThat(error(answer).path("pointer").asString()).isEqualTo("/1");
    assertThat(error(answer).path("detail").asString()).isEqualTo(answer.detail());
  }

  @Test
  void refuseAnEmptyBody() throws Exception {
    Answer answer = service.post("/items", "");

    assertThat(answer.problem()).isEqualTo("400 application/problem+json MALFORMED_JSON");
    assertThat(answer.detail()).isEqualTo("the body cannot be read");
  }

  @Test
  void nameAQueryParameterOfTheWrongType() throws Exception {
    Answer answer = service.get("/items?limit=many");

    assertThat(answer.problem()).isEqualTo("400 application/problem+json INVALID_VALUE");
    assertThat(answer.detail()).isEqualTo("limit must be a int, but is 'many'");
  }

  @Test
  void sayWhyAnArgumentWasRefused() throws Exception {
    Answer answer = service.get("/refused");

    assertThat(answer.problem()).isEqualTo("400 application/problem+json INVALID_VALUE");
    assertThat(answer.detail()).isEqualTo("limit must be positive, but is -1");
  }

  @Test
  void haveACodeForWhatTheFrameworkRefuses() throws Exception {
    assertThat(service.get("/nothing").problem())
        .isEqualTo("404 application/problem+json NOT_FOUND");
    assertThat(service.get("/books").problem())
        .isEqualTo("405 application/problem+json METHOD_NOT_ALLOWED");
    assertThat(service.post("/items", "[]", "Content-Type", "text/plain").problem())
        .isEqualTo("415 application/problem+json UNSUPPORTED_MEDIA_TYPE");
  }

  @Test
  void tellNothingOfAFailureInside() throws Exception {
    Answer answer = service.get("/broken");

    assertThat(answer.problem()).isEqualTo("500 application/problem+json INTERNAL_ERROR");
    assertThat(answer.detail())
        .isEqualTo("Something went wrong here; the service's log says what.");
    assertThat(answer.body())
        .doesNotContain("user-17850", "IllegalStateException", "ShelfController", "trace");
  }

  @Test
  void breakOffAnAnswerThatHasBegun() {
    assertThatThrownBy(() -> service.get("/cut")).isInstanceOf(IOException.class);
  }

  private static JsonNode error(Answer answer) {
    assertThat(answer.json().path("errors")).hasSize(1);
    return answer.json().at("/errors/0");
  }

  /** A good item and one with this member. */
  private static String items(String member) {
    return "[{\"itemId\":\"mug\",\"name\":\"Mug\"},{\"itemId\":\"bag\",\"name\":\"Bag\",%s}]"
        .formatted(member);
  }
}
