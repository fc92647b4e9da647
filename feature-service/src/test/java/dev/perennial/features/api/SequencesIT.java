package dev.perennial.features.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.perennial.features.Events;
import dev.perennial.features.FeatureServer;
import dev.perennial.features.store.AcceptedEvent;
import dev.perennial.features.store.EventStore;
import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventType;
import dev.perennial.model.item.Item;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.json.Json;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.sequence.Snapshot;
import dev.perennial.model.sequence.UserSequence;
import dev.perennial.model.user.User;
import dev.perennial.model.user.UserId;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

class SequencesIT {
  private static final Events ADA = Events.of("read-ada");
  private static final Event SIGNED_UP = ADA.did(EventType.SIGNED_UP, "2011-01-01");
  private static final Event FIRST = ADA.bought("2011-01-11", "read-cup", 2, "2.50");
  private static final Event SECOND = ADA.bought("2011-01-31", "read-fan", 1, "7.00");
  private static final int OTHERS = 40;
  private static FeatureServer server;

  @BeforeAll
  static void start() {
    server = FeatureServer.start("sequences");
    put(item("read-cup", "kitchen", "5.00"));
    put(item("read-pot", "kitchen", "15.00"));
    put(item("read-fan", "air", "7.00"));
    User ada =
        new User(
            new UserId("read-ada"), BigDecimal.ONE, "newsletter", true, Map.of("country", "UK"));
    server.send(User.TOPIC, "read-ada", Json.write(ada));
    server.send(SECOND, FIRST, SIGNED_UP);
    server.send(Events.of("read-comma,id").bought("2011-02-01"));
    server.send(
        IntStream.range(0, OTHERS)
            .mapToObj(number -> Events.of("read-other-" + number).bought("2011-03-01"))
            .toArray(Event[]::new));
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              assertThat(server.stored("read-")).isEqualTo(OTHERS + 4);
              assertThat(count("select count(*) from item where starts_with(item_id, 'read-')"))
                  .isEqualTo(3);
              assertThat(count("select count(*) from user_trait where user_id = 'read-ada'"))
                  .isEqualTo(1);
            });
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void answersWithWhatWasKnownAsOfAnInstant() {
    JsonNode before = json("/v1/users/read-ada/features?asOf=2011-01-21T00:00:00Z");
    JsonNode after = json("/v1/users/read-ada/features?asOf=2011-02-01T00:00:00Z");

    assertThat(before.at("/stage").asString()).isEqualTo("RETENTION");
    assertThat(before.at("/features/orders").asDouble()).isEqualTo(1);
    assertThat(before.at("/features/recencyDays").asDouble()).isEqualTo(10);
    assertThat(before.at("/features").has("meanGapDays")).isFalse();
    assertThat(after.at("/features/meanGapDays").asDouble()).isEqualTo(20);
    assertThat(after.at("/features/distinctCategories").asDouble()).isEqualTo(2);
  }

  @Test
  void knowsWhatTheStoreSaysOfItemsAndUsers() {
    JsonNode features =
        json("/v1/users/read-ada/features?asOf=2011-02-01T00:00:00Z").at("/features");

    assertThat(features.at("/discountShare").asDouble()).isEqualTo(.5); // the cup, not the fan
    assertThat(features.at("/priceToMedianRatio").asDouble()).isEqualTo(.5); // 2.50 ÷ 10 and 7 ÷ 7
    assertThat(features.at("/acquisitionCost").asDouble()).isEqualTo(1);
    assertThat(features.at("/channel:newsletter").asDouble()).isEqualTo(1);
  }

  @Test
  void answersWithTheNewestEventsUpToAnInstantAndASnapshotThatHasSeenAll() {
    UserSequence sequence =
        server
            .rest()
            .get()
            .uri("/v1/users/read-ada/sequence?asOf=2011-01-31T00:00:00Z&limit=2")
            .retrieve()
            .body(UserSequence.class);

    assertThat(sequence.events()).containsExactly(FIRST, SECOND);
    assertThat(sequence.version()).isPositive();
    assertThat(sequence.snapshots()).hasSize(1);
    assertThat(sequence.snapshots().getFirst().features()).containsEntry("tenureDays", 30.0);
  }

  @Test
  void knowsWhatWouldBeAfterEventsThatHaveNotHappened() {
    Event supposed = ADA.bought("2011-02-20", "read-pot", 1, "15.00");

    UserSequence after = whatIf("read-ada", supposed, Instant.parse("2011-02-21T00:00:00Z"));

    assertThat(after.events()).containsExactly(SIGNED_UP, FIRST, SECOND, supposed);
    assertThat(after.snapshots().getFirst().features())
        .containsEntry("orders", 3.0)
        .containsEntry("recencyDays", 1.0)
        .containsEntry("meanGapDays", 20.0);
    assertThat(server.stored("read-ada")).as("nothing is kept").isEqualTo(3);
  }

  @Test
  void refusesToSupposeAnothersEvents() {
    Event another = Events.of("read-other-1").bought("2011-02-20");

    assertThatThrownBy(() -> whatIf("read-ada", another, Instant.parse("2011-02-21T00:00:00Z")))
        .isInstanceOf(HttpClientErrorException.BadRequest.class);
  }

  private static UserSequence whatIf(String user, Event event, Instant asOf) {
    return server
        .rest()
        .post()
        .uri("/v1/users/{user}/features:whatIf", user)
        .contentType(MediaType.APPLICATION_JSON)
        .body(Json.write(Map.of("events", List.of(event), "asOf", List.of(asOf), "limit", 9)))
        .retrieve()
        .body(UserSequence.class);
  }

  @Test
  void sumsUpALife() {
    JsonNode profile = json("/v1/users/read-ada/profile?asOf=2011-02-01T00:00:00Z");

    assertThat(profile)
        .isEqualTo(
            Json.mapper()
                .readTree(
                    """
                    {"userId":"read-ada","asOf":"2011-02-01T00:00:00Z","stage":"RETENTION",
                     "firstSeenAt":"2011-01-01T00:00:00Z","lastSeenAt":"2011-01-31T00:00:00Z",
                     "orders":2,"spend":12.00,
                     "favouriteItems":[{"name":"read-cup","purchases":1},
                                       {"name":"read-fan","purchases":1}],
                     "favouriteCategories":[{"name":"air","purchases":1},
                                            {"name":"kitchen","purchases":1}],
                     "acquisitionChannel":"newsletter","traits":{"country":"UK"}}
                    """));
  }

  @Test
  void saysHonestlyThatAUserIsUnknown() {
    assertThat(json("/v1/users/nobody/features?asOf=2011-02-01T00:00:00Z"))
        .isEqualTo(
            Json.mapper()
                .readTree(
                    """
                    {"userId":"nobody","asOf":"2011-02-01T00:00:00Z","stage":"ACQUISITION",
                     "features":{}}
                    """));
    assertThat(json("/v1/users/nobody/sequence").at("/version").asInt()).isZero();
    assertThat(json("/v1/users/nobody/profile").at("/stage").asString()).isEqualTo("ACQUISITION");
  }

  @Test
  void streamsEveryUserOnceInOrder() {
    List<UserSequence> all = lines("/v1/sequences");

    assertThat(all)
        .extracting(sequence -> sequence.userId().value())
        .isSorted()
        .doesNotHaveDuplicates()
        .contains("read-ada", "read-comma,id", "read-other-0");
  }

  @Test
  void dividesTheUsersAmongTheShards() {
    List<UserSequence> together = new ArrayList<>();
    for (int shard = 0; shard < 3; shard++) {
      List<UserSequence> part =
          lines("/v1/sequences?of=3&asOf=2012-01-01T00:00:00Z&shard=" + shard);
      assertThat(part).isNotEmpty();
      together.addAll(part);
    }

    assertThat(together)
        .containsExactlyInAnyOrderElementsOf(lines("/v1/sequences?asOf=2012-01-01T00:00:00Z"));
  }

  @Test
  void streamsASnapshotForEachInstantFromTheFirstEventOn() {
    List<UserSequence> all =
        lines(
            "/v1/sequences?asOf=2011-01-11T00:00:00Z&asOf=2010-12-01T00:00:00Z"
                + "&asOf=2011-01-21T00:00:00Z&limit=1");

    assertThat(all)
        .extracting(sequence -> sequence.userId().value())
        .doesNotContain("read-other-0");
    UserSequence ada =
        all.stream().filter(each -> each.userId().value().equals("read-ada")).findFirst().get();
    assertThat(ada.events()).containsExactly(FIRST);
    assertThat(ada.snapshots())
        .extracting(Snapshot::asOf)
        .containsExactly(Events.at("2011-01-11"), Events.at("2011-01-21"));
  }

  @Test
  void answersForTheUsersAskedForKnownOrNot() {
    List<UserSequence> found =
        lines("/v1/sequences?userId=read-comma,id&userId=nobody&userId=read-ada&limit=128");

    assertThat(found)
        .extracting(sequence -> sequence.userId().value())
        .containsExactly("read-comma,id", "nobody", "read-ada");
    assertThat(found.get(1))
        .isEqualTo(new UserSequence(new UserId("nobody"), 0, List.of(), List.of()));
    assertThat(found.get(2).events()).containsExactly(SIGNED_UP, FIRST, SECOND);
    assertThat(found.get(2).snapshots().getFirst().stage()).isEqualTo(LifecycleStage.CHURN);
  }

  @Test
  void cutsAStreamShortThatItCannotEnd() {
    storeMuch();

    assertThatThrownBy(
            () ->
                client()
                    .get()
                    .uri("/v1/sequences")
                    .exchange(
                        (request, response) -> {
                          InputStream body = response.getBody();
                          body.readNBytes(1_000);
                          server.endConnections();
                          return body.readAllBytes().length;
                        }))
        .isInstanceOfAny(IOException.class, ResourceAccessException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/sequences?shard=3&of=3",
        "/v1/sequences?of=0",
        "/v1/sequences?limit=-1",
        "/v1/sequences?limit=many",
        "/v1/sequences?asOf=yesterday",
        "/v1/users/read-ada/features?asOf=yesterday",
        "/v1/sequences?userId="
      })
  void refusesWhatMakesNoSenseWithAProblem(String uri) {
    ResponseEntity<JsonNode> refused =
        server
            .rest()
            .get()
            .uri(uri)
            .exchange(
                (request, response) ->
                    ResponseEntity.status(response.getStatusCode())
                        .contentType(response.getHeaders().getContentType())
                        .body(Json.mapper().readTree(response.getBody())));

    assertThat(refused.getStatusCode().value()).isEqualTo(400);
    assertThat(refused.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(refused.getBody().at("/code").asString()).isEqualTo("INVALID_VALUE");
  }

  @Test
  void saysHowItIsAndWhy() {
    JsonNode health =
        server.management().get().uri("/actuator/health").retrieve().body(JsonNode.class);

    assertThat(health.at("/components/consumption/status").asString()).isEqualTo("UP");
    assertThat(health.at("/components/consumption/details/reason").asString())
        .isEqualTo("every batch so far was stored");
  }

  @Test
  void measuresFromAcceptanceToCommit() {
    assertThat(server.scrape())
        .contains("perennial_event_to_feature_seconds_bucket")
        .containsPattern("perennial_events_stored_total [1-9]")
        .contains("perennial_events_repeated_total")
        .contains("perennial_events_rejected_total{code=\"INVALID_VALUE\"}");
  }

  /** Stores more than the buffers between the database and a reader hold. */
  private static void storeMuch() {
    List<AcceptedEvent> events =
        IntStream.range(0, 60_000)
            .mapToObj(number -> Events.of("read-much-" + number % 600).bought("2011-04-01"))
            .map(event -> new AcceptedEvent(event, event.occurredAt()))
            .toList();
    new TransactionTemplate(server.bean(PlatformTransactionManager.class))
        .executeWithoutResult(transaction -> server.bean(EventStore.class).add(events));
  }

  private static List<UserSequence> lines(String uri) {
    return client()
        .get()
        .uri(uri)
        .retrieve()
        .body(String.class)
        .lines()
        .map(line -> Json.mapper().readValue(line, UserSequence.class))
        .toList();
  }

  private static JsonNode json(String uri) {
    return client().get().uri(uri).retrieve().body(JsonNode.class);
  }

  private static RestClient client() {
    return server.rest();
  }

  private static long count(String sql) {
    return server.jdbc().sql(sql).query(Long.class).single();
  }

  private static Item item(String itemId, String category, String price) {
    return new Item(
        new ItemId(itemId), itemId, null, category, new BigDecimal(price), null, null, Map.of());
  }

  private static void put(Item item) {
    server.send(Item.TOPIC, item.itemId().value(), Json.write(item));
  }
}
