package dev.perennial.model.json;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventId;
import dev.perennial.model.event.OrderId;
import dev.perennial.model.item.Item;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.lifecycle.Estimate;
import dev.perennial.model.lifecycle.LifecyclePrediction;
import dev.perennial.model.lifecycle.NextOrder;
import dev.perennial.model.lifecycle.OrderOutlook;
import dev.perennial.model.lifecycle.PredictionReason;
import dev.perennial.model.lifecycle.StageChange;
import dev.perennial.model.recommendation.RecommendationId;
import dev.perennial.model.recommendation.RecommendedItem;
import dev.perennial.model.recommendation.ScoredItem;
import dev.perennial.model.sequence.SequenceChange;
import dev.perennial.model.user.User;
import dev.perennial.model.user.UserId;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.node.ObjectNode;

/** Nonsense is refused where it is read, in a message that names the value. */
class RefusalTest {
  private static final String EVENT =
      """
      {"eventId":"e","userId":"u","type":"ITEM_PURCHASED","occurredAt":"2026-03-01T10:15:30Z",
       "itemId":"i","quantity":1,"price":1,"orderId":"o"}
      """;
  private static final String PREDICTION =
      """
      {"userId":"u","asOf":"2026-03-02T00:00:00Z","sequenceVersion":0,"method":"RULES",
       "stage":"CHURN","nextStage":{"CHURN":1.0},"horizonDays":90,"churnProbability":0.9,
       "churnBand":"HIGH","nextItems":[],"reasons":[]}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "eventId | null | eventId is missing",
        "userId | null | userId is missing",
        "type | null | type is missing",
        "occurredAt | null | occurredAt is missing",
        "itemId | null | itemId is missing: ITEM_PURCHASED is about an item",
        "orderId | null | orderId is missing: ITEM_PURCHASED belongs to an order",
        "quantity | null | quantity is missing: ITEM_PURCHASED counts pieces",
        "price | null | price is missing: ITEM_PURCHASED has a price",
        "quantity | 0 | quantity must lie between 1.0 and 1000000.0, but is 0.0",
        "price | -9.5 | price must not be negative, but is -9.5",
        "price | 1000000001 | price must be at most 1000000000, but is 1000000001",
        "price | 0.1234567 | price must have at most 6 decimals, but is 0.1234567",
        "sessionId | '\" \"' | sessionId must not be blank",
        "context | '{\"\":\"x\"}' | context key must not be blank"
      })
  void refusesAnEventWith(String field, String value, String message) {
    assertRefused(EVENT, field, value, message, Event.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sequenceVersion | -1 | sequenceVersion must not be negative, but is -1",
        "horizonDays | 0 | horizonDays must be positive, but is 0",
        "method | '\"SEQUENCE_MODEL\"' | modelVersion is missing: SEQUENCE_MODEL needs one",
        "churnProbability | 1.5 | churnProbability must lie between 0.0 and 1.0, but is 1.5",
        "churnBand | '\"LOW\"' | churnBand LOW does not fit churnProbability 0.9",
        "churnCurve | '[{\"days\":0,\"probability\":1}]' | days must be positive, but is 0",
        "nextEvent | '{\"VIEW\":0.5}' | nextEvent must sum to 1, but sums to 0.5",
        "nextStage | '{\"CHURN\":0.5}' | nextStage must sum to 1, but sums to 0.5"
      })
  void refusesAPredictionWith(String field, String value, String message) {
    assertRefused(PREDICTION, field, value, message, LifecyclePrediction.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "low | 2 | low 2.0 must not exceed high 1.0",
        "high | '\"Infinity\"' | high must lie between",
        "expected | '\"NaN\"' | expected must lie between"
      })
  void refusesAnEstimateWith(String field, String value, String message) {
    assertRefused("{\"expected\":1,\"low\":0,\"high\":1}", field, value, message, Estimate.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "soFar | -1 | soFar must lie between 0.0 and",
        "expected | '{\"expected\":-1,\"low\":0,\"high\":1}' | expected.expected must lie between",
        "expected | '{\"expected\":1,\"low\":-1,\"high\":1}' | expected.low must lie between"
      })
  void refusesAnOrderOutlookWith(String field, String value, String message) {
    String orders = "{\"soFar\":1,\"expected\":{\"expected\":1,\"low\":0,\"high\":1}}";
    assertRefused(orders, field, value, message, OrderOutlook.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "earliest | '\"2026-03-04T00:00:00Z\"' | expectedAt 2026-03-03T00:00:00Z must lie between",
        "latest | '\"2026-03-02T00:00:00Z\"' | expectedAt 2026-03-03T00:00:00Z must lie between"
      })
  void refusesANextOrderWith(String field, String value, String message) {
    String next =
        """
        {"expectedAt":"2026-03-03T00:00:00Z","earliest":"2026-03-02T00:00:00Z",
         "latest":"2026-03-09T00:00:00Z"}
        """;
    assertRefused(next, field, value, message, NextOrder.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "itemId | null | itemId is missing",
        "name | null | name is missing",
        "name | '\"\"' | name must not be blank",
        "description | '\"a\\u0000\"' | description must be Unicode without NUL: 'a?'",
        "category | '\"\"' | category must not be blank",
        "price | -1 | price must not be negative, but is -1",
        "attributes | '{\"\":\"x\"}' | attributes key must not be blank",
        "imageVector | [] | imageVector must have 1 to 2048 numbers, but has 0",
        "imageVector | '[1,1e39]' | imageVector must be finite, but is Infinity at 1"
      })
  void refusesAnItemWith(String field, String value, String message) {
    assertRefused("{\"itemId\":\"i\",\"name\":\"Mug\"}", field, value, message, Item.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "userId | null | userId is missing",
        "acquisitionCost | -1 | acquisitionCost must not be negative, but is -1",
        "acquisitionChannel | '\"\"' | acquisitionChannel must not be blank",
        "traits | '{\"\":\"x\"}' | traits key must not be blank"
      })
  void refusesAUserWith(String field, String value, String message) {
    assertRefused("{\"userId\":\"u\"}", field, value, message, User.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rank | 0 | rank must be at least 1, but is 0",
        "score | '\"NaN\"' | score must lie between",
        "propensity | 0 | propensity must lie between",
        "propensity | 1.5 | propensity must lie between",
        "reasons | [] | item i has no reason"
      })
  void refusesARecommendedItemWith(String field, String value, String message) {
    String item =
        """
        {"itemId":"i","rank":1,"score":1,"sources":{},
         "reasons":[{"code":"POPULAR","text":"Many buy it."}]}
        """;
    assertRefused(item, field, value, message, RecommendedItem.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"code | '\"\"' | code must not be blank", "detail | '\"\"' | detail must not be"})
  void refusesAPredictionReasonWith(String field, String value, String message) {
    assertRefused(
        "{\"code\":\"A\",\"detail\":\"b\"}", field, value, message, PredictionReason.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"version | 0 | version must be positive, but is 0"})
  void refusesASequenceChangeWith(String field, String value, String message) {
    String change = "{\"userId\":\"u\",\"version\":1,\"acceptedAt\":\"2026-03-01T10:15:30Z\"}";
    assertRefused(change, field, value, message, SequenceChange.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"from | '\"CHURN\"' | a stage change must change the stage, but CHURN stays"})
  void refusesAStageChangeWith(String field, String value, String message) {
    String change = "{\"userId\":\"u\",\"to\":\"CHURN\",\"since\":\"2026-03-01T10:15:30Z\"}";
    assertRefused(change, field, value, message, StageChange.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"score | '\"Infinity\"' | score must lie between"})
  void refusesAScoredItemWith(String field, String value, String message) {
    assertRefused("{\"itemId\":\"i\",\"score\":1}", field, value, message, ScoredItem.class);
  }

  static Stream<Function<String, Record>> ids() {
    return Stream.of(EventId::new, UserId::new, ItemId::new, OrderId::new, RecommendationId::new);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void refusesAnIdThatNobodyCanStore(Function<String, Record> id) {
    assertThatThrownBy(() -> id.apply("x".repeat(129))).hasMessageContaining("but has 129: 'xxx");
    assertThatThrownBy(() -> id.apply("")).hasMessageContaining("Id must not be blank");
    assertThatThrownBy(() -> id.apply("a\nb")).hasMessageContaining("control characters: 'a?b'");
  }

  private static void assertRefused(
      String good, String field, String value, String message, Class<?> type) {
    Json.read(good.getBytes(StandardCharsets.UTF_8), type);
    ObjectNode bad = (ObjectNode) Json.mapper().readTree(good);
    bad.set(field, Json.mapper().readTree(value));

    assertThatThrownBy(() -> Json.read(Json.write(bad), type))
        .isInstanceOf(DatabindException.class)
        .hasRootCauseInstanceOf(IllegalArgumentException.class)
        .rootCause()
        .hasMessageContaining(message);
  }
}
