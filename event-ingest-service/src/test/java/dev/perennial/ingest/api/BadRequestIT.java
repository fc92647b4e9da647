package dev.perennial.ingest.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.ingest.api.RunningService.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BadRequestIT {
  private final RunningService service = RunningService.shared();

  static Stream<Arguments> badEvents() {
    return Stream.of(
        bad("not JSON", "hello", "400 MALFORMED_JSON "),
        bad("cut off", "{\"userId\":\"u1\"", "400 MALFORMED_JSON "),
        bad("empty", "", "400 MALFORMED_JSON "),
        bad("no object", "42", "400 WRONG_TYPE "),
        bad("wrong type", event("\"userId\":17850"), "400 WRONG_TYPE /userId"),
        bad("unknown event type", event("\"type\":\"BOUGHT\""), "400 UNKNOWN_EVENT_TYPE /type"),
        bad("no user", "{\"type\":\"SESSION_STARTED\"}", "400 MISSING_FIELD /userId"),
        bad("null user", event("\"userId\":null"), "400 MISSING_FIELD /userId"),
        bad(
            "the year 3000",
            event("\"occurredAt\":\"3000-01-01T00:00:00Z\""),
            "400 IN_THE_FUTURE /occurredAt"),
        bad(
            "the year 1900",
            event("\"occurredAt\":\"1900-01-01T00:00:00Z\""),
            "400 TOO_LONG_AGO /occurredAt"),
        bad("no time", event("\"occurredAt\":\"soon\""), "400 INVALID_VALUE /occurredAt"),
        bad("a negative price", event("\"price\":-0.01"), "400 INVALID_VALUE /price"),
        bad("a huge price", event("\"price\":1e999999999"), "400 INVALID_VALUE /price"),
        bad("a price beyond all bounds", event("\"price\":1e2147483648"), "400 MALFORMED_JSON "),
        bad("a price that is no number", event("\"price\":NaN"), "400 MALFORMED_JSON "),
        bad("a number without end", event("\"price\":" + "9".repeat(2000)), "400 MALFORMED_JSON "),
        bad("half a piece", event("\"quantity\":0.5"), "400 INVALID_VALUE /quantity"),
        bad(
            "a long id",
            event("\"userId\":\"" + "x".repeat(10_000) + "\""),
            "400 TOO_LONG /userId"),
        bad("a control character", event("\"userId\":\"a\\u0007\""), "400 INVALID_VALUE /userId"),
        bad("half a character", event("\"userId\":\"a\\ud83d\""), "400 INVALID_VALUE /userId"),
        bad("a field twice", event("\"price\":1,\"price\":2"), "400 INVALID_VALUE /price"),
        bad("no bottom", "[".repeat(100_000), "400 MALFORMED_JSON "),
        bad("nested context", event("\"context\":{\"a\":{}}"), "400 WRONG_TYPE /context/a"),
        bad(
            "more than 32 KiB",
            event("\"context\":{\"a\":\"" + "x".repeat(33_000) + "\"}"),
            "413 EVENT_TOO_LARGE "),
        bad("501 events", "[%s]".formatted("{},".repeat(500) + "{}"), "400 TOO_MANY_EVENTS /500"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badEvents")
  void answersWithAProblemThatNamesCodeAndPlace(String what, String body, String problem) {
    Answer answer = service.post("/v1/events", body);

    assertThat(answer.problem()).isEqualTo(problem);
    assertThat(answer.headers().get("content-type")).isEqualTo("application/problem+json");
    assertThat(answer.json().get("detail").asString()).isNotBlank();
  }

  @Test
  void refusesABodyOf5MebibytesInWordsThatArrive() {
    Answer answer = service.post("/v1/events", "[%s]".formatted(" ".repeat(5 << 20)));

    assertThat(answer.problem()).isEqualTo("413 REQUEST_TOO_LARGE -");
    assertThat(answer.json().get("detail").asString())
        .isEqualTo("a request's body must have at most 4194304 bytes, unpacked");
  }

  @Test
  void refusesABodyThatIsLargeOnlyOnceItIsUnpacked() {
    byte[] bomb = EventsIT.gzip(new byte[64 << 20]);
    assertThat(bomb).hasSizeLessThan(100_000);

    Answer answer = service.post("/v1/events", bomb, "Content-Encoding", "gzip");

    assertThat(answer.problem()).isEqualTo("413 REQUEST_TOO_LARGE -");
  }

  @Test
  void refusesWhatIsNotPackedAsItsHeaderSays() {
    byte[] packed = EventsIT.gzip("{\"userId\":\"u1\"}".getBytes(UTF_8));
    byte[] cut = Arrays.copyOf(packed, packed.length - 9);

    assertThat(send("{}".getBytes(UTF_8), "gzip").problem()).isEqualTo("400 BAD_REQUEST -");
    assertThat(send(cut, "gzip").problem()).isEqualTo("400 BAD_REQUEST -");
    assertThat(send(new byte[0], "gzip").problem()).isEqualTo("400 BAD_REQUEST -");
    assertThat(send(packed, "br").problem()).isEqualTo("415 UNSUPPORTED_MEDIA_TYPE -");
  }

  @Test
  void refusesWhatDoesNotSayThatItIsJson() {
    byte[] event = event("").getBytes(UTF_8);

    assertThat(service.post("/v1/events", event, "Content-Type", "text/plain").problem())
        .isEqualTo("415 UNSUPPORTED_MEDIA_TYPE -");
  }

  @Test
  void refusesInvalidUtf8ButSkipsAByteOrderMark() {
    byte[] latin = event("\"sessionId\":\"é\"").getBytes(StandardCharsets.ISO_8859_1);
    String marked = "\uFEFF" + event("\"sessionId\":\"é\"");

    assertThat(service.post("/v1/events", latin).problem()).isEqualTo("400 MALFORMED_JSON ");
    assertThat(service.post("/v1/events", marked).status()).isEqualTo(202);
  }

  @Test
  void acceptsTheGoodEventsBetweenAllTheBadOnes() {
    long bad = badEvents().filter(BadRequestIT::canStandInABatch).count();
    String batch =
        EventsIT.batch(
            Stream.concat(
                badEvents().filter(BadRequestIT::canStandInABatch).map(BadRequestIT::body),
                IntStream.range(0, 3).mapToObj(i -> event("\"sessionId\":\"s" + i + "\""))));

    Answer answer = service.post("/v1/events", batch);

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.json().get("rejected").longValue()).isEqualTo(bad).isGreaterThan(12);
    assertThat(answer.json().get("accepted").intValue()).isEqualTo(3);
  }

  @Test
  void knowsNoOtherPathOrMethod() {
    assertThat(service.post("/v1/nothing", "{}").problem()).isEqualTo("404 NOT_FOUND -");
    assertThat(service.put("/v1/events", "{}").problem()).isEqualTo("405 METHOD_NOT_ALLOWED -");
  }

  /** A good event, but for the members given. */
  static String event(String members) {
    String base = members.contains("\"userId\"") ? "" : "\"userId\":\"u1\",";
    String type = members.contains("\"type\"") ? "" : "\"type\":\"SESSION_STARTED\",";
    String other = members.isEmpty() ? "\"sessionId\":\"s\"" : members;
    return "{%s%s%s}".formatted(base, type, other);
  }

  static boolean canStandInABatch(Arguments bad) {
    String problem = (String) bad.get()[2];
    return !problem.contains("MALFORMED_JSON") && !problem.contains("TOO_MANY_EVENTS");
  }

  static String body(Arguments bad) {
    return (String) bad.get()[1];
  }

  private Answer send(byte[] body, String encoding) {
    return service.post("/v1/events", body, "Content-Encoding", encoding);
  }

  private static Arguments bad(String what, String body, String problem) {
    return Arguments.of(what, body, problem);
  }
}
