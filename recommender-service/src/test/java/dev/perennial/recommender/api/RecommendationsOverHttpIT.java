package dev.perennial.recommender.api;

import static dev.perennial.recommender.Events.bought;
import static dev.perennial.recommender.Events.item;
import static dev.perennial.recommender.Events.named;
import static dev.perennial.recommender.Events.priced;
import static dev.perennial.recommender.Events.viewed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.perennial.model.json.Json;
import dev.perennial.model.recommendation.Fallback;
import dev.perennial.model.recommendation.Recommendations;
import dev.perennial.model.recommendation.RecommendedItem;
import dev.perennial.recommender.RunningRecommender;
import dev.perennial.recommender.TopicReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class RecommendationsOverHttpIT {
  private static final Duration SOON = Duration.ofSeconds(20);

  private static RunningRecommender recommender;

  @BeforeAll
  static void start() {
    recommender =
        RunningRecommender.start(
            "--perennial.predictor.health-url=http://127.0.0.1:1/none",
            "--perennial.predictor.every=50ms");
    recommender.send(named("http-tea", "http-drinks", "茶"));
    recommender.send(item("http-cup", "http-dishes"));
    recommender.send(item("http-rare", "http-dishes", Map.of("brand", "Oak", "countries", "DE")));
    recommender.send(priced("http-dear", "http-dishes", 99));
    Instant now = Instant.now();
    for (int buyer = 0; buyer < 5; buyer++) {
      recommender.send(bought("http-buyer-" + buyer, "http-tea", now));
      recommender.send(bought("http-buyer-" + buyer, "http-cup", now));
    }
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(recommender.shown("http-stranger", "?count=100"))
                    .contains("http-tea", "http-cup", "http-rare", "http-dear"));
  }

  @AfterAll
  static void stop() {
    recommender.close();
  }

  @ParameterizedTest
  @CsvSource({
    "count=0, count must lie between 1 and 100",
    "count=101, count must lie between 1 and 100",
    "count=many, count must be a int",
    "explain=perhaps, explain must be a boolean",
    "scenario=moon, scenario must be one of",
    "category=%20, category must not be blank",
    "exclude=%20, itemId must not be blank",
    "minPrice=cheap, minPrice",
    "minPrice=3&maxPrice=2, price.min must not exceed price.max",
    "country=Germany, country must be a code of two letters",
    "diversity=2, diversity must lie between",
    "language=!, language must be a language tag"
  })
  void aBadParameterIsNamed(String query, String detail) {
    HttpResponse<byte[]> answer = recommender.get("/v1/users/anna/recommendations?" + query);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(text(answer)).contains("INVALID_VALUE").contains(detail);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ | MALFORMED_JSON | not valid JSON",
        "{} | INVALID_VALUE | userId is missing; without one, session or context must be there",
        "{\"userId\":\"u\",\"count\":\"x\"} | INVALID_VALUE | /count",
        "{\"userId\":\"u\",\"count\":500} | INVALID_VALUE | count must lie between",
        "{\"userId\":\"u\",\"count\":500} | INVALID_VALUE | /count",
        "{\"userId\":\"u\",\"scenario\":\"moon\"} | INVALID_VALUE | /scenario",
        "{\"userId\":\"u\",\"diversity\":2} | INVALID_VALUE | /diversity",
        "{\"userId\":\"u\",\"language\":\"!\"} | INVALID_VALUE | /language",
        "{\"userId\":\"u\",\"filters\":{\"price\":{\"min\":3,\"max\":2}}} | INVALID_VALUE |"
            + " /filters/price",
        "{\"userId\":\"u\",\"filters\":{\"country\":\"x\"}} | INVALID_VALUE | /filters",
        "{\"userId\":\"u\",\"boosts\":{\"items\":{\"a\":0}}} | INVALID_VALUE | items.a must lie"
            + " between",
        "{\"userId\":\"u\",\"pins\":[{\"itemId\":\"a\",\"rank\":0}]} | INVALID_VALUE | /pins/0",
        "{\"userId\":\"u\",\"context\":{\"timeZone\":\"Moon/Base\"}} | INVALID_VALUE |"
            + " /context/timeZone",
        "{\"userId\":\"u\",\"session\":[\"\"]} | INVALID_VALUE | itemId must not be blank"
      })
  void aBadBodyIsAClearProblem(String body, String code, String detail) {
    HttpResponse<byte[]> answer = recommender.post("/v1/recommendations", body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(text(answer)).contains(code).contains(detail);
  }

  @Test
  void aUserIdOfTenThousandCharactersIsRefused() {
    HttpResponse<byte[]> answer =
        recommender.get("/v1/users/" + "x".repeat(10_000) + "/recommendations");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(text(answer)).contains("userId must have at most 128 characters");
  }

  @Test
  void aStrangerGetsWhatIsPopular() {
    Recommendations answer = recommender.recommendations("http-stranger", "?count=2");

    assertThat(answer.items()).hasSize(2);
    assertThat(answer.fallback()).contains(Fallback.UNKNOWN_USER, Fallback.PREDICTOR_UNAVAILABLE);
    assertThat(answer.scenario()).isEqualTo("home");
  }

  @Test
  void sourcesAreThereOnlyWhereAskedFor() {
    Recommendations plain = recommender.recommendations("http-stranger", "?count=2");
    Recommendations explained = recommender.recommendations("http-stranger", "?explain=true");

    assertThat(plain.items()).allSatisfy(item -> assertThat(item.sources()).isEmpty());
    assertThat(plain.items()).allSatisfy(item -> assertThat(item.reasons()).isNotEmpty());
    assertThat(explained.items()).allSatisfy(item -> assertThat(item.sources()).isNotEmpty());
    assertThat(explained.recommendationId()).isNotEqualTo(plain.recommendationId());
  }

  @Test
  void categoryAndExclusionAreKept() {
    assertThat(recommender.shown("http-stranger", "?category=http-drinks&count=100"))
        .containsExactly("http-tea");
    assertThat(recommender.shown("http-stranger", "?exclude=http-tea,other&count=100"))
        .contains("http-cup")
        .doesNotContain("http-tea");
  }

  @Test
  void theVisitThatGoesOnCounts() {
    HttpResponse<byte[]> answer =
        recommender.post(
            "/v1/recommendations",
            """
            {"userId": "http-visitor", "session": ["http-tea"], "explain": true, "count": 100}
            """);

    assertThat(Json.read(answer.body(), Recommendations.class).items())
        .anySatisfy(
            item -> {
              assertThat(item.itemId().value()).isEqualTo("http-cup");
              assertThat(item.sources()).containsKey("bought-together");
            });
  }

  @Test
  void aBodyTakesFiltersBoostsAndPins() {
    assertThat(shownTo("\"filters\":{\"attributes\":{\"brand\":[\"Oak\"]}}"))
        .containsExactly("http-rare");
    assertThat(shownTo("\"filters\":{\"price\":{\"min\":50}}")).containsExactly("http-dear");
    assertThat(
            shownTo("\"filters\":{\"category\":\"http-dishes\"},\"context\":{\"country\":\"FR\"}"))
        .containsExactlyInAnyOrder("http-cup", "http-dear");
    assertThat(shownTo("\"pins\":[{\"itemId\":\"http-rare\",\"rank\":2}]").get(1))
        .isEqualTo("http-rare");
    assertThat(shownTo("\"boosts\":{\"categories\":{\"http-drinks\":50}},\"diversity\":0"))
        .startsWith("http-tea");
  }

  @Test
  void anAddressTakesPriceAndCountry() {
    assertThat(recommender.shown("http-stranger", "?minPrice=50&count=100"))
        .containsExactly("http-dear");
    assertThat(recommender.shown("http-stranger", "?country=FR&count=100"))
        .contains("http-cup")
        .doesNotContain("http-rare");
  }

  @Test
  void nobodyKnownIsAnsweredFromTheVisit() {
    HttpResponse<byte[]> answer =
        recommender.post(
            "/v1/recommendations",
            """
            {"session": ["http-tea"], "context": {"country": "DE", "device": "mobile"}, "count": 3}
            """);
    Recommendations read = Json.read(answer.body(), Recommendations.class);
    assertThat(read.userId()).isNull();
    assertThat(read.items()).isNotEmpty();
    var published =
        TopicReader.read(
            Recommendations.TOPIC,
            1,
            record -> read.recommendationId().value().equals(record.key()));
    assertThat(published).hasSize(1);
  }

  @Test
  void namesAndReasonsAreInTheAskedLanguage() {
    RecommendedItem chinese =
        tea(recommender.recommendations("http-stranger", "?language=zh&count=100"));
    RecommendedItem english = tea(recommender.recommendations("http-stranger", "?count=100"));
    assertThat(chinese.name()).isEqualTo("茶");
    assertThat(chinese.reasons().getFirst().text()).containsPattern("\\p{IsHan}");
    assertThat(english.name()).isEqualTo("The http-tea");
    assertThat(english.reasons().getFirst().text()).doesNotContainPattern("\\p{IsHan}");
  }

  @Test
  void anAnswerCanBeTurnedOver() {
    Recommendations first = recommender.recommendations("http-turning", "?count=2");
    String address = "/v1/recommendations/" + first.recommendationId();
    HttpResponse<byte[]> answer = recommender.get(address + "?page=2");
    Recommendations second = Json.read(answer.body(), Recommendations.class);
    assertThat(second.items()).extracting(RecommendedItem::rank).startsWith(3);
    assertThat(second.items())
        .extracting(RecommendedItem::itemId)
        .doesNotContainAnyElementsOf(first.items().stream().map(RecommendedItem::itemId).toList());
    assertThat(recommender.get(address + "?page=2").body()).isEqualTo(answer.body());
    assertThat(recommender.get(address + "?page=1").statusCode()).isEqualTo(400);
    HttpResponse<byte[]> unknown = recommender.get("/v1/recommendations/http-never?page=2");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(text(unknown)).contains("NOT_FOUND", "'http-never' names no answer");
  }

  @Test
  void placesOfOnePageShareNoItem() {
    HttpResponse<byte[]> answer =
        recommender.post(
            "/v1/recommendations:placements",
            """
            {"userId": "http-visitor", "placements": [
              {"name": "hero", "count": 1},
              {"name": "row", "scenario": "cart", "count": 2,
               "filters": {"category": ["http-dishes"]}}]}
            """);
    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode placements = Json.mapper().readTree(answer.body()).get("placements");
    assertThat(placements.valueStream().map(place -> place.get("name").asString()))
        .containsExactly("hero", "row");
    List<String> items = new ArrayList<>();
    placements.forEach(
        place ->
            place
                .get("answer")
                .get("items")
                .forEach(item -> items.add(item.get("itemId").asString())));
    assertThat(items).hasSize(3).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"userId\":\"u\"} | placements must be 1 to 10, but are 0",
        "{\"userId\":\"u\",\"placements\":[{}]} | /placements/0",
        "{\"userId\":\"u\",\"placements\":[{\"name\":\"a\"},{\"name\":\"b\",\"count\":0}]} |"
            + " /placements/1/count"
      })
  void aBadPlacementIsNamed(String body, String detail) {
    HttpResponse<byte[]> answer = recommender.post("/v1/recommendations:placements", body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(text(answer)).contains("INVALID_VALUE").contains(detail);
  }

  @Test
  void itemsHaveThoseThatAreSimilarAndThoseBoughtTogether() {
    assertThat(text(recommender.get("/v1/items/http-tea/bought-together"))).contains("http-cup");
    assertThat(text(recommender.get("/v1/items/http-cup/similar")))
        .contains("http-tea", "http-rare");
    assertThat(text(recommender.get("/v1/items/http-cup/similar?country=FR&language=zh")))
        .contains("茶")
        .doesNotContain("http-rare");
    assertThat(recommender.get("/v1/items/http-nothing/similar").statusCode()).isEqualTo(404);
    assertThat(recommender.get("/v1/items/http-nothing/bought-together").statusCode())
        .isEqualTo(404);
    assertThat(recommender.get("/v1/items/http-tea/similar?count=0").statusCode()).isEqualTo(400);
    assertThat(text(recommender.get("/v1/items/trending?category=http-moon")))
        .isEqualTo("{\"items\":[]}");
    assertThat(recommender.get("/v1/items/trending").statusCode()).isEqualTo(200);
  }

  @Test
  void anAnswerIsPublished() {
    Recommendations answer = recommender.recommendations("http-published", "?count=1");

    var published =
        TopicReader.read(Recommendations.TOPIC, 1, record -> "http-published".equals(record.key()));

    Recommendations read = Json.read(published.getFirst().value(), Recommendations.class);
    assertThat(read.recommendationId()).isEqualTo(answer.recommendationId());
    assertThat(read.items().getFirst().sources()).isNotEmpty();
  }

  @Test
  void metricsHealthAndDocumentationSayHowItGoes() {
    recommender.send(viewed("http-measured", "http-tea", Instant.now()));
    await().atMost(SOON).until(() -> !recommender.shown("http-measured", "").isEmpty());

    assertThat(text(recommender.management("/actuator/prometheus")))
        .contains("perennial_recommendation_seconds_bucket{scenario=\"home\"")
        .contains("perennial_recommendation_stage_seconds_count{stage=\"candidate\"")
        .contains("perennial_recommendation_fallback_total{reason=\"UNKNOWN_USER\"")
        .contains("perennial_recommendation_source_candidates_count{source=\"trending\"")
        .contains("perennial_catalog_coverage_ratio")
        .contains("perennial_event_to_recommendation_seconds_bucket");
    assertThat(text(recommender.get("/v3/api-docs")))
        .contains("/v1/users/{userId}/recommendations", "/v1/items/trending");
    assertThat(text(recommender.management("/actuator/health")))
        .contains("the predictor does not answer")
        .contains("recordsBehind");
  }

  @Test
  void thePredictorsReturnIsNoticed() throws IOException {
    HttpServer predictor =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    predictor.createContext(
        "/",
        asked -> {
          asked.sendResponseHeaders(200, -1);
          asked.close();
        });
    predictor.start();
    String url = "http://127.0.0.1:" + predictor.getAddress().getPort() + "/actuator/health";
    try (RunningRecommender watching =
        RunningRecommender.start(
            "--perennial.predictor.health-url=" + url, "--perennial.predictor.every=50ms")) {
      await().atMost(SOON).until(() -> !isMissed(watching));

      predictor.stop(0);

      await().atMost(SOON).until(() -> isMissed(watching));
    }
  }

  private static boolean isMissed(RunningRecommender watching) {
    return watching
        .recommendations("http-stranger", "")
        .fallback()
        .contains(Fallback.PREDICTOR_UNAVAILABLE);
  }

  private static RecommendedItem tea(Recommendations answer) {
    return answer.items().stream()
        .filter(item -> item.itemId().value().equals("http-tea"))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> shownTo(String wishes) {
    HttpResponse<byte[]> answer =
        recommender.post(
            "/v1/recommendations", "{\"userId\":\"http-visitor\",\"count\":100," + wishes + "}");
    return Json.read(answer.body(), Recommendations.class).items().stream()
        .map(item -> item.itemId().value())
        .toList();
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
