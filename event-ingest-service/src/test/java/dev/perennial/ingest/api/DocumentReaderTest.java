package dev.perennial.ingest.api;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.perennial.conventions.problem.ProblemCode;
import dev.perennial.conventions.problem.ProblemError;
import dev.perennial.conventions.problem.ProblemException;
import dev.perennial.ingest.check.Document;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;

class DocumentReaderTest {
  private final DocumentReader reader =
      new DocumentReader(new LimitProperties(3, DataSize.ofBytes(64), DataSize.ofKilobytes(100)));

  @Test
  void cutsAnArrayIntoDocumentsWithTheirOwnBytes() {
    Documents documents = read(" [ {\"a\":\"é\"} ,\n{\"b\":[1,{\"c\":2}]}, 7 ] ");

    assertThat(documents.array()).isTrue();
    assertThat(documents.all())
        .extracting(document -> new String(document.received(100), UTF_8))
        .containsExactly("{\"a\":\"é\"}", "{\"b\":[1,{\"c\":2}]}", "7");
  }

  @Test
  void readsOneDocumentWithEveryKindOfValue() {
    Documents documents =
        read("{\"s\":\"x\",\"n\":9.50,\"b\":true,\"f\":false,\"z\":null,\"o\":{\"k\":1}}");

    assertThat(documents.array()).isFalse();
    JsonNode tree = documents.all().getFirst().tree();
    assertThat(tree.get("s").stringValue()).isEqualTo("x");
    assertThat(tree.get("n").decimalValue()).hasToString("9.50");
    assertThat(tree.get("b").booleanValue()).isTrue();
    assertThat(tree.get("f").booleanValue()).isFalse();
    assertThat(tree.get("z").isNull()).isTrue();
    assertThat(tree.at("/o/k").intValue()).isOne();
  }

  @Test
  void skipsAByteOrderMark() {
    Document document = read("\uFEFF{\"a\":1}").all().getFirst();

    assertThat(document.tree().get("a").intValue()).isOne();
    assertThat(new String(document.received(100), UTF_8)).isEqualTo("{\"a\":1}");
  }

  @Test
  void findsAFieldThatComesTwice() {
    Document document =
        read("{\"price\":1,\"context\":{\"a/b\":1,\"a/b\":2},\"price\":9}").all().getFirst();

    assertThat(document.errors())
        .containsExactly(
            new ProblemError("/context/a~1b", ProblemCode.INVALID_VALUE, "the field comes twice"),
            new ProblemError("/price", ProblemCode.INVALID_VALUE, "the field comes twice"));
  }

  @Test
  void keepsAnElementThatIsTooLargeFromHarmingTheOthers() {
    Documents documents = read("[{\"a\":1},{\"a\":\"%s\"}]".formatted("x".repeat(100)));

    assertThat(documents.all().getFirst().errors()).isEmpty();
    assertThat(documents.all().getLast().errors())
        .containsExactly(
            new ProblemError(
                "", ProblemCode.EVENT_TOO_LARGE, "must have at most 64 bytes, but has 108"));
    assertThat(documents.all().getLast().received(20)).hasSize(20);
  }

  @Test
  void refusesTooManyElementsAndPointsAtTheFirst() {
    ProblemException refused = refusal("[1,2,3,4,5]".getBytes(UTF_8));

    assertThat(refused.errors())
        .containsExactly(
            new ProblemError(
                "/3",
                ProblemCode.TOO_MANY_EVENTS,
                "a request must have at most 3 elements, but has more"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[",
        "{\"a\":1",
        "[1,",
        "{a:1}",
        "{'a':1}",
        "{\"a\":NaN}",
        "{\"a\":Infinity}",
        "{\"a\":01}",
        "{\"a\":1e}",
        "{\"a\":+1}",
        "{\"a\":\"\u0001\"}",
        "{\"a\":\"\\x\"}",
        "{} {}",
        "[] x",
        "nul",
        "]",
        "}",
        "// no\n{}",
        "{\"a\":1,}",
        "userId=u1"
      })
  void refusesWhatIsNotJson(String body) {
    assertThat(refusal(body.getBytes(UTF_8)).errors())
        .extracting(ProblemError::code)
        .containsExactly(ProblemCode.MALFORMED_JSON);
  }

  @Test
  void refusesWhatIsNotUtf8() {
    byte[] invalid = {'{', '"', 'a', '"', ':', '"', (byte) 0xFF, '"', '}'};

    for (byte[] body :
        List.of(
            invalid,
            "{\"a\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1),
            "{\"a\":1}".getBytes(UTF_16))) {
      assertThat(refusal(body).errors())
          .extracting(ProblemError::code)
          .containsExactly(ProblemCode.MALFORMED_JSON);
    }
  }

  @Test
  void refusesHalfACharacterInAName() {
    byte[] escaped = "{\"\\ud83d\":1}".getBytes(UTF_8);
    byte[] raw = {'{', '"', (byte) 0xED, (byte) 0xA0, (byte) 0xBD, '"', ':', '1', '}'};

    assertThat(refusal(escaped).errors()).hasSize(1);
    assertThat(refusal(raw).errors()).hasSize(1);
  }

  @Test
  void readsADeepDocumentWithoutLookingIntoIt() {
    Document document =
        read("{\"a\":%s1%s}".formatted("[".repeat(400), "]".repeat(400))).all().getFirst();

    assertThat(document.errors())
        .extracting(ProblemError::code)
        .containsExactly(ProblemCode.EVENT_TOO_LARGE);
  }

  @Test
  void refusesADocumentWithoutBottomAndANumberWithoutEnd() {
    for (String body :
        List.of(
            "[".repeat(50_000), "{\"a\":".repeat(10_000), "1".repeat(5_000), "[1e2147483648]")) {
      assertThat(refusal(body.getBytes(UTF_8)).errors())
          .containsExactly(
              new ProblemError(
                  "",
                  ProblemCode.MALFORMED_JSON,
                  "the body is nested too deeply or has a number beyond all bounds"));
    }
  }

  @Test
  void takesAnArrayForOneDocumentWhereOneIsAskedFor() {
    assertThat(reader.readOne("[{}]".getBytes(UTF_8)).tree().isArray()).isTrue();
  }

  private Documents read(String body) {
    return reader.read(body.getBytes(UTF_8));
  }

  private ProblemException refusal(byte[] body) {
    return catchThrowableOfType(ProblemException.class, () -> reader.read(body));
  }
}
