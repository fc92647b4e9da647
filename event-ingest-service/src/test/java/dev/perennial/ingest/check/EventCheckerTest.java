package dev.perennial.ingest.check;

import static dev.perennial.ingest.check.Samples.document;
import static dev.perennial.ingest.check.Samples.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.conventions.problem.ProblemCode;
import dev.perennial.conventions.problem.ProblemError;
import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventId;
import dev.perennial.model.event.EventType;
import dev.perennial.model.event.OrderId;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.recommendation.RecommendationId;
import dev.perennial.model.user.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.MissingNode;

class EventCheckerTest {
  private static final EventId UNNAMED = new EventId("unnamed");

  private final EventChecker checker = Samples.eventChecker();

  @Test
  void makesAnEventOfAllItsFields() {
    String purchase =
        """
        {"eventId":"e1","userId":"u1","type":"ITEM_PURCHASED","occurredAt":"2026-03-01T10:15:30Z",
         "itemId":"i1","quantity":2,"price":9.50,"orderId":"o1","sessionId":"s1",
         "recommendationId":"r1","context":{"device":"phone"},"unknown":{"to":["us"]}}
        """;

    assertThat(check(purchase))
        .isEqualTo(
            new Event(
                new EventId("e1"),
                new UserId("u1"),
                EventType.ITEM_PURCHASED,
                Instant.parse("2026-03-01T10:15:30Z"),
                new ItemId("i1"),
                2,
                new BigDecimal("9.50"),
                new OrderId("o1"),
                "s1",
                new RecommendationId("r1"),
                Map.of("device", "phone")));
  }

  @Test
  void givesAnEventAnIdAndATimeWhereItHasNone() {
    Event event = (Event) check("{\"userId\":\"u1\",\"type\":\"SESSION_STARTED\"}");

    assertThat(event.eventId()).isEqualTo(UNNAMED);
    assertThat(event.occurredAt()).isEqualTo(Samples.NOW);
  }

  @Test
  void saysEverythingThatIsWrongAtOnce() {
    String wrong =
        """
        {"eventId":7,"type":"ITEM_PURCHASED","occurredAt":"3000-01-01T00:00:00Z","itemId":"i1",
         "quantity":0,"price":-1,"sessionId":true,"context":"none"}
        """;

    assertThat((List<?>) check(wrong))
        .extracting(error -> error.toString().replaceAll(":.*", ""))
        .containsExactly(
            "/eventId WRONG_TYPE",
            "/userId MISSING_FIELD",
            "/occurredAt IN_THE_FUTURE",
            "/quantity INVALID_VALUE",
            "/price INVALID_VALUE",
            "/sessionId WRONG_TYPE",
            "/context WRONG_TYPE",
            "/orderId MISSING_FIELD");
  }

  @Test
  void asksForWhatTheTypeNeeds() {
    assertThat(check("{\"userId\":\"u1\",\"type\":\"ITEM_VIEWED\"}"))
        .isEqualTo(
            List.of("/itemId MISSING_FIELD: itemId is missing: ITEM_VIEWED is about an item"));
    assertThat(check("{\"userId\":\"u1\",\"type\":\"ITEM_PURCHASED\",\"itemId\":\"i1\"}"))
        .isEqualTo(
            List.of(
                "/orderId MISSING_FIELD: orderId is missing: ITEM_PURCHASED belongs to an order",
                "/quantity MISSING_FIELD: quantity is missing: ITEM_PURCHASED counts pieces",
                "/price MISSING_FIELD: price is missing: ITEM_PURCHASED has a price"));
  }

  @Test
  void asksForNothingMoreWhereTheTypeIsMissing() {
    assertThat(check("{\"userId\":\"u1\"}"))
        .isEqualTo(List.of("/type MISSING_FIELD: type is missing"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "\"event\"", "[]", "null", "true"})
  void refusesWhatIsNoObject(String json) {
    assertThat((List<?>) check(json))
        .singleElement()
        .asString()
        .startsWith(" WRONG_TYPE: must be an object, but is ");
  }

  @Test
  void keepsToWhatTheReaderFound() {
    ProblemError found = new ProblemError("", ProblemCode.EVENT_TOO_LARGE, "too large");
    Document unread = new Document(new byte[0], 0, 0, MissingNode.getInstance(), List.of(found));

    assertThat(outcome(checker.check(unread, () -> UNNAMED)))
        .isEqualTo(List.of(" EVENT_TOO_LARGE: too large"));
    assertThat(checker.eventId(unread)).isEmpty();
  }

  @Test
  void knowsTheIdOfAnEventThatIsOtherwiseWrong() {
    assertThat(checker.eventId(document("{\"eventId\":\"e1\"}"))).contains(new EventId("e1"));
    assertThat(checker.eventId(document("{\"eventId\":1}"))).isEmpty();
    assertThat(checker.eventId(document("[]"))).isEmpty();
  }

  private Object check(String json) {
    return outcome(checker.check(document(json), () -> UNNAMED));
  }
}
