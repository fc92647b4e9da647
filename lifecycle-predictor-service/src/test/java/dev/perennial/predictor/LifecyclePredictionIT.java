package dev.perennial.predictor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.perennial.model.json.Json;
import dev.perennial.model.lifecycle.LifecyclePrediction;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.lifecycle.PredictionMethod;
import dev.perennial.model.lifecycle.StageChange;
import dev.perennial.model.sequence.SequenceChange;
import dev.perennial.model.user.UserId;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class LifecyclePredictionIT {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Instant NOW = Instant.now();

  @TempDir static Path models;
  private static FakeFeatureService features;
  private static RunningPredictor predictor;
  private static TopicReader<LifecyclePrediction> predictions;
  private static TopicReader<StageChange> stageChanges;

  @BeforeAll
  static void start() {
    features = new FakeFeatureService();
    predictor = RunningPredictor.start(features, "predictions", models);
    predictions = new TopicReader<>(LifecyclePrediction.TOPIC, LifecyclePrediction.class);
    stageChanges = new TopicReader<>(StageChange.TOPIC, StageChange.class);
  }

  @AfterAll
  static void stop() throws InterruptedException {
    predictions.close();
    stageChanges.close();
    predictor.close();
    features.close();
  }

  @Test
  void publishesAndServesAPredictionWithinTwoSecondsOfAChange() {
    scored("warm-up", 1, 2, Duration.ofDays(1));

    UserId user = new UserId("quick one ä?");
    features.knows(user, 1, Shoppers.regular(user, 5, Duration.ofDays(10), daysAgo(3)));
    predictor.changed(user, 1);

    await().atMost(Duration.ofSeconds(2)).until(() -> !published(user).isEmpty());
    LifecyclePrediction served = predictor.lifecycle(user);
    assertThat(served).isEqualTo(published(user).getLast());
    assertThat(served.method()).isEqualTo(PredictionMethod.RULES);
    assertThat(served.stage()).isEqualTo(LifecycleStage.RETENTION);
    assertThat(served.churnProbability()).isLessThan(0.3);
    assertThat(served.reasons()).extracting("code").contains("WITHIN_RHYTHM");
    assertThat(predictor.metrics())
        .contains("perennial_event_to_prediction_seconds_bucket")
        .contains("perennial_prediction_batch_size_bucket")
        .contains("perennial_prediction_seconds_bucket");
  }

  @Test
  void publishesAStageChangeOnlyWhenTheStageDiffers() {
    UserId user = scored("changer", 1, 1, Duration.ofDays(2));
    features.knows(user, 2, Shoppers.regular(user, 1, Duration.ofDays(9), daysAgo(1)));
    rescore(user, 2);
    features.knows(user, 3, Shoppers.regular(user, 3, Duration.ofDays(9), daysAgo(1)));
    rescore(user, 3);

    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(changes(user))
                    .extracting(StageChange::from, StageChange::to, StageChange::since)
                    .containsExactly(
                        tuple(null, LifecycleStage.ACTIVATION, daysAgo(2)),
                        tuple(LifecycleStage.ACTIVATION, LifecycleStage.RETENTION, daysAgo(1))));
    assertThat(predictor.metrics())
        .contains("perennial_stage_changes_total{from=\"ACTIVATION\",to=\"RETENTION\"}");
  }

  @Test
  void losesNothingWhileTheFeatureServiceIsAway() {
    List<UserId> users = IntStream.range(0, 300).mapToObj(i -> new UserId("patient-" + i)).toList();
    users.forEach(
        user -> features.knows(user, 1, Shoppers.regular(user, 2, Duration.ofDays(9), NOW)));
    features.goAway();
    users.forEach(user -> predictor.changed(user, 1));
    await().atMost(SOON).until(() -> detail("scoring", "why").contains("does not answer"));
    assertThat(predictor.lifecycle(users.getFirst()).reasons())
        .extracting("code")
        .containsExactly("NOTHING_KNOWN");

    features.comeBack();

    await()
        .atMost(SOON)
        .until(
            () ->
                users.stream()
                    .allMatch(
                        user ->
                            predictor.lifecycle(user).sequenceVersion() == 1
                                && !published(user).isEmpty()));
    assertThat(detail("scoring", "why")).isEqualTo("users are scored as their sequences change");
  }

  @Test
  void keepsANewerPredictionWhereAnOlderOneComesLate() {
    UserId user = scored("newer", 7, 3, Duration.ofDays(2));
    LifecyclePrediction newer = predictor.lifecycle(user);

    features.knows(user, 6, Shoppers.regular(user, 1, Duration.ofDays(2), daysAgo(30)));
    predictor.changed(user, 6);
    scored("after-newer", 1, 2, Duration.ofDays(1));

    assertThat(predictor.lifecycle(user)).isEqualTo(newer);
    assertThat(published(user)).containsExactly(newer);
  }

  @Test
  void goesOnAfterARecordThatCannotBeRead() {
    for (String broken : List.of("{\"userId\":", "{\"version\":1}", "", "[]")) {
      predictor.publish(SequenceChange.TOPIC, "broken", broken.getBytes(StandardCharsets.UTF_8));
    }

    scored("after-broken", 1, 2, Duration.ofDays(1));
    assertThat(predictor.lifecycle(new UserId("after-broken")).sequenceVersion()).isEqualTo(1);
  }

  @Test
  void goesOnAfterASequenceThatCannotBeRead() {
    UserId garbled = new UserId("garbled");
    features.knows(garbled, 1, Shoppers.regular(garbled, 2, Duration.ofDays(9), NOW));
    features.garbles(garbled);
    predictor.changed(garbled, 1);

    scored("after-garbled", 1, 2, Duration.ofDays(1));
    await()
        .atMost(SOON)
        .until(() -> predictor.metrics().contains("perennial_prediction_unreadable_total 1.0"));
  }

  @Test
  void answersForUnknownUsersByRules() {
    LifecyclePrediction nobody = predictor.lifecycle(new UserId("nobody"));

    assertThat(nobody.method()).isEqualTo(PredictionMethod.RULES);
    assertThat(nobody.sequenceVersion()).isZero();
    assertThat(nobody.stage()).isEqualTo(LifecycleStage.ACQUISITION);
    assertThat(nobody.reasons()).extracting("code").containsExactly("NOTHING_KNOWN");
  }

  @Test
  void answersForAnyHorizonAsked() {
    UserId user = scored("month", 1, 4, Duration.ofDays(5));

    JsonNode month = predictor.json("/v1/users/" + user + "/lifecycle?horizonDays=30");

    LifecyclePrediction quarter = predictor.lifecycle(user);
    assertThat(month.get("horizonDays").asInt()).isEqualTo(30);
    assertThat(month.get("churnProbability").asDouble())
        .isGreaterThan(quarter.churnProbability())
        .isLessThan(1);
    assertThat(predictor.get("/v1/users/" + user + "/lifecycle?horizonDays=0").statusCode())
        .isEqualTo(400);
  }

  @Test
  void saysWhatWouldBeAfterAnOrderAndAfterSilence() {
    UserId user = scored("supposed", 1, 3, Duration.ofDays(40));
    LifecyclePrediction before = predictor.lifecycle(user);

    JsonNode ordered =
        whatIf(
            "supposed", "{\"order\":{\"items\":[\"item-1\"],\"value\":50}}", "{\"silentDays\":1}");
    JsonNode silent = whatIf("supposed", "{\"silentDays\":90}");

    double now = ordered.at("/now/churnProbability").asDouble();
    assertThat(ordered.at("/then/churnProbability").asDouble()).isLessThan(now);
    assertThat(ordered.at("/then/orders/soFar").asInt()).isEqualTo(4);
    assertThat(silent.at("/then/churnProbability").asDouble()).isGreaterThan(now);
    assertThat(silent.at("/then/stage").asString()).isEqualTo("CHURN");
    assertThat(predictor.lifecycle(user)).as("nothing is kept").isEqualTo(before);
    assertThat(published(user)).containsExactly(before);
  }

  @Test
  void refusesAScenarioThatMakesNoSense() {
    for (String step : List.of("", "{}", "{\"silentDays\":-3}", "{\"order\":{\"items\":[]}}")) {
      String scenario = "{\"userId\":\"supposed\",\"after\":[%s]}".formatted(step);
      assertThat(predictor.post("/v1/lifecycle:whatIf", scenario).statusCode())
          .as(step)
          .isEqualTo(400);
    }
  }

  private static JsonNode whatIf(String user, String... steps) {
    String scenario = "{\"userId\":\"%s\",\"after\":[%s]}".formatted(user, String.join(",", steps));
    HttpResponse<byte[]> answer = predictor.post("/v1/lifecycle:whatIf", scenario);
    assertThat(answer.statusCode()).isEqualTo(200);
    return body(answer.body());
  }

  @Test
  void answersABatchInTheOrderAskedFor() {
    UserId known = scored("batched", 1, 2, Duration.ofDays(1));

    JsonNode answer =
        body(
            predictor
                .post("/v1/lifecycle:batch", "{\"userIds\":[\"nobody\",\"batched\",\"nobody\"]}")
                .body());

    assertThat(answer.get("predictions").findValuesAsString("userId"))
        .containsExactly("nobody", known.value(), "nobody");
    assertThat(predictor.post("/v1/lifecycle:batch", "{\"userIds\":[\"\"]}").statusCode())
        .isEqualTo(400);
    assertThat(predictor.post("/v1/lifecycle:batch", "{}").statusCode()).isEqualTo(400);
  }

  @Test
  void listsUsersToActOnPageByPage() {
    for (int i = 0; i < 7; i++) {
      scored("leaver-" + i, 1, 3, Duration.ofDays(100 + i / 2));
    }
    await()
        .atMost(SOON)
        .until(() -> predictor.json("/v1/users?stage=CHURN&minChurn=0.5").get("users").size() == 7);

    List<String> listed = new ArrayList<>();
    JsonNode page = predictor.json("/v1/users?stage=CHURN&minChurn=0.5&limit=3");
    page.get("users").findValuesAsString("userId").forEach(listed::add);
    while (page.hasNonNull("next")) {
      page =
          predictor.json(
              "/v1/users?stage=CHURN&minChurn=0.5&limit=3&after=" + page.get("next").asString());
      page.get("users").findValuesAsString("userId").forEach(listed::add);
    }

    assertThat(listed)
        .containsExactly(
            "leaver-6", "leaver-4", "leaver-5", "leaver-2", "leaver-3", "leaver-0", "leaver-1");
    assertThat(predictor.get("/v1/users?after=nonsense").statusCode()).isEqualTo(400);
    assertThat(predictor.get("/v1/users?limit=0").statusCode()).isEqualTo(400);
    await()
        .atMost(SOON)
        .until(() -> predictor.metrics().contains("perennial_users{stage=\"CHURN\"} 7.0"));
  }

  @Test
  void saysThatThereIsNoModel() {
    assertThat(detail("model", "why")).isEqualTo("no model yet: rules answer");
    assertThat(predictor.json("/v1/models").get("method").asString()).isEqualTo("RULES");
    assertThat(predictor.post("/v1/models/none:promote", "").statusCode()).isEqualTo(404);
    assertThat(predictor.metrics())
        .contains("perennial_model_age_seconds NaN")
        .contains("perennial_model_auc_ratio NaN")
        .contains("perennial_model_calibration_error_ratio{horizon=\"90d\"} NaN");
  }

  private static UserId scored(String name, long version, int orders, Duration silence) {
    UserId user = new UserId(name);
    features.knows(
        user, version, Shoppers.regular(user, orders, Duration.ofDays(9), NOW.minus(silence)));
    rescore(user, version);
    return user;
  }

  private static void rescore(UserId user, long version) {
    predictor.changed(user, version);
    await()
        .atMost(SOON)
        .until(() -> published(user).stream().anyMatch(each -> each.sequenceVersion() == version));
  }

  private static List<LifecyclePrediction> published(UserId user) {
    return predictions.values().stream().filter(each -> each.userId().equals(user)).toList();
  }

  private static List<StageChange> changes(UserId user) {
    return stageChanges.values().stream().filter(each -> each.userId().equals(user)).toList();
  }

  private static String detail(String component, String name) {
    return predictor.health().at("/components/%s/details/%s".formatted(component, name)).asString();
  }

  private static JsonNode body(byte[] json) {
    return Json.mapper().readTree(json);
  }

  private static Instant daysAgo(int days) {
    return NOW.minus(Duration.ofDays(days));
  }
}
