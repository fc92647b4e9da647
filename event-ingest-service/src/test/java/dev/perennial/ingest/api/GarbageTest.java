package dev.perennial.ingest.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.conventions.problem.ProblemException;
import dev.perennial.ingest.check.Document;
import dev.perennial.ingest.check.EventChecker;
import dev.perennial.ingest.check.Samples;
import dev.perennial.ingest.check.Verdict.Passed;
import dev.perennial.ingest.check.Verdict.Refused;
import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventId;
import dev.perennial.model.event.EventType;
import dev.perennial.model.json.Json;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.springframework.util.unit.DataSize;

/** Whatever comes, it becomes an event that can be written, or is refused in words that can. */
class GarbageTest {
  private static final LimitProperties LIMITS =
      new LimitProperties(500, DataSize.ofKilobytes(32), DataSize.ofMegabytes(4));
  private static final List<String> FIELDS =
      List.of(
          "eventId",
          "userId",
          "type",
          "occurredAt",
          "itemId",
          "quantity",
          "price",
          "orderId",
          "sessionId",
          "recommendationId",
          "context",
          "other");

  private final DocumentReader reader = new DocumentReader(LIMITS);
  private final EventChecker checker = Samples.eventChecker();

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void survivesAnyBytes(@ForAll byte[] body) {
    assertThatItIsHandled(body);
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void survivesAnyJson(@ForAll("documents") String json) {
    assertThatItIsHandled(json.getBytes(UTF_8));
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void survivesAnyDamageToAnEvent(
      @ForAll("documents") String json, @ForAll byte damage, @ForAll int where) {
    byte[] body = json.getBytes(UTF_8);
    body[Math.floorMod(where, body.length)] = damage;

    assertThatItIsHandled(body);
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void readsBackEveryEventThatItAccepts(@ForAll("goodEvents") String json) {
    Document document = reader.readOne(json.getBytes(UTF_8));

    Passed<Event> passed = (Passed<Event>) checker.check(document, () -> new EventId("new"));

    assertThat(Json.read(Json.write(passed.value()), Event.class)).isEqualTo(passed.value());
  }

  private void assertThatItIsHandled(byte[] body) {
    try {
      for (Document document : reader.read(body).all()) {
        assertThatItIsHandled(document);
      }
    } catch (ProblemException refused) {
      assertThat(refused.getStatusCode().is4xxClientError()).isTrue();
      assertThat(Json.write(refused.errors())).isNotEmpty();
    }
  }

  private void assertThatItIsHandled(Document document) {
    switch (checker.check(document, () -> new EventId("new"))) {
      case Passed<Event>(Event event) ->
          assertThat(Json.read(Json.write(event), Event.class)).isEqualTo(event);
      case Refused<Event> refused -> {
        assertThat(refused.errors()).isNotEmpty().hasSizeLessThanOrEqualTo(Document.MAX_ERRORS);
        assertThat(Json.write(refused.errors())).isNotEmpty();
      }
    }
  }

  @Provide
  Arbitrary<String> documents() {
    Arbitrary<String> objects = objects(Arbitraries.of(FIELDS), values(2));
    return Arbitraries.oneOf(objects, objects.list().ofMaxSize(4).map(Object::toString), values(2));
  }

  @Provide
  Arbitrary<String> goodEvents() {
    Arbitrary<String> types = Arbitraries.of(EventType.class).map(Enum::name);
    Arbitrary<String> ids =
        Arbitraries.strings()
            .ascii()
            .filter(GarbageTest::isId)
            .map(Json.mapper()::writeValueAsString);
    return Combinators.combine(types, ids, Arbitraries.integers().between(1, 1_000_000), prices())
        .as(
            (type, id, quantity, price) ->
                """
                {"userId":%s,"type":"%s","itemId":%s,"orderId":%s,"quantity":%d,"price":%s}
                """
                    .formatted(id, type, id, id, quantity, price));
  }

  private static boolean isId(String text) {
    return !text.isBlank()
        && text.length() <= 128
        && text.chars().noneMatch(Character::isISOControl);
  }

  private static Arbitrary<String> prices() {
    return Arbitraries.bigDecimals()
        .between(BigDecimal.ZERO, Event.MAX_PRICE)
        .ofScale(6)
        .map(Object::toString);
  }

  private static Arbitrary<String> values(int depth) {
    Arbitrary<String> scalars =
        Arbitraries.oneOf(
            Arbitraries.of(
                "null",
                "true",
                "false",
                "0",
                "-0.0",
                "1e999999999",
                "1E-2147483647",
                "1e2147483648"),
            Arbitraries.of(
                "\"ITEM_PURCHASED\"", "\"\\ud83d\"", "\"\\u0000\"", "\"2026-01-01T00:00:00Z\""),
            Arbitraries.bigDecimals().map(Object::toString),
            Arbitraries.strings().ofMaxLength(200).map(GarbageTest::quoted));
    if (depth == 0) {
      return scalars;
    }
    Arbitrary<String> names = Arbitraries.strings().ofMaxLength(70);
    return Arbitraries.frequencyOf(
        Tuple.of(4, scalars),
        Tuple.of(1, values(depth - 1).list().ofMaxSize(3).map(Object::toString)),
        Tuple.of(1, objects(names, values(depth - 1))));
  }

  private static Arbitrary<String> objects(Arbitrary<String> names, Arbitrary<String> values) {
    return Combinators.combine(names, values)
        .as((name, value) -> quoted(name) + ":" + value)
        .list()
        .ofMaxSize(14)
        .map(members -> members.stream().collect(joining(",", "{", "}")));
  }

  private static String quoted(String text) {
    return text.chars()
        .mapToObj(
            c ->
                c < ' ' || c == '"' || c == '\\' || c > '~'
                    ? "\\u%04x".formatted(c)
                    : "" + (char) c)
        .collect(joining("", "\"", "\""));
  }
}
