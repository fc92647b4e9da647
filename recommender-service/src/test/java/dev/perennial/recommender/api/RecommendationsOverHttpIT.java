package dev.perennial.recommender.api;

import static dev.perennial.recommender.Events.bought;
import static dev.perennial.recommender.Events.item;
import static dev.perennial.recommender.Events.viewed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.perennial.model.json.Json;
import dev.perennial.model.recommendation.Fallback;
import dev.perennial.model.recommendation.Recommendations;
import dev.perennial.recommender.RunningRecommender;
import dev.perennial.recommender.TopicReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecommendationsOverHttpIT {
  private static final Duration SOON = Duration.ofSeconds(20);

  private static RunningRecommender recommender;

  @BeforeAll
  static void start() {
    recommender =
        RunningRecommender.start(
            "--perennial.predictor.health-url=http://127.0.0.1:1/none",
            "--perennial.predictor.every=50ms");
    recommender.send(item("http-tea", "http-drinks"));
    recommender.send(item("http-cup", "http-dishes"));
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
                    .contains("http-tea", "http-cup"));
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
    "exclude=%20, itemId must not be blank"
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
        "{} | INVALID_VALUE | userId is missing",
        "{\"userId\":\"u\",\"count\":\"x\"} | INVALID_VALUE | /count",
        "{\"userId\":\"u\",\"count\":500} | INVALID_VALUE | count must lie between",
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
  void similarItemsAreThoseBoughtTogether() {
    assertThat(text(recommender.get("/v1/items/http-tea/similar"))).contains("http-cup");
    assertThat(recommender.get("/v1/items/http-nothing/similar").statusCode()).isEqualTo(404);
    assertThat(recommender.get("/v1/items/http-tea/similar?count=0").statusCode()).isEqualTo(400);
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

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
