package dev.perennial.predictor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.awaitility.Awaitility.await;

import dev.perennial.model.item.Item;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.json.Json;
import dev.perennial.model.lifecycle.LifecyclePrediction;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.lifecycle.PredictionMethod;
import dev.perennial.model.lifecycle.StageChange;
import dev.perennial.model.user.UserId;
import dev.perennial.predictor.backtest.WeeklyBacktest;
import dev.perennial.predictor.consume.FeatureService;
import dev.perennial.predictor.consume.FeatureServiceProperties;
import dev.perennial.predictor.sweep.Sweeps;
import dev.perennial.sequences.artifact.LifecycleModel;
import dev.perennial.sequences.artifact.ModelOutput;
import dev.perennial.sequences.dataset.Example;
import dev.perennial.sequences.dataset.Question;
import dev.perennial.sequences.history.Histories;
import dev.perennial.sequences.history.History;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** One life of models, step by step: none, the first, a second, a restart, damage. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ModelsIT {
  private static final Duration HORIZON = Duration.ofDays(30);
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final int USERS = 200;
  private static final String SCHEMA = "models";
  private static final UserId SOMEONE = new UserId("shopper-7");
  private static final UserId DILIGENT = new UserId("diligent"); // with more events than are read
  private static final Instant NOW = Instant.now();

  @TempDir static Path models;
  private static FakeFeatureService features;
  private static RunningPredictor predictor;
  private static String first = "";
  private static String second = "";

  @BeforeAll
  static void start() {
    features = new FakeFeatureService();
    Random random = new Random(7);
    for (int i = 0; i < USERS; i++) {
      UserId user = new UserId("shopper-" + i);
      Duration gap = Duration.ofDays(8 + random.nextInt(30));
      Instant last = NOW.minus(Duration.ofHours(1 + random.nextInt(24 * 120)));
      features.knows(user, 1, Shoppers.regular(user, 4 + random.nextInt(12), gap, last));
    }
    features.knows(DILIGENT, 1, Shoppers.regular(DILIGENT, 100, Duration.ofDays(4), NOW));
    predictor = RunningPredictor.start(features, SCHEMA, models);
  }

  @AfterAll
  static void stop() {
    predictor.close();
    features.close();
  }

  @Test
  @Order(1)
  void answersByRulesBeforeThereIsAModel() {
    for (int i = 0; i < 20; i++) {
      Item item = item("item-" + i);
      predictor.publish(Item.TOPIC, item.itemId().value(), item);
    }
    predictor.changed(SOMEONE, 1);

    await().atMost(SOON).until(() -> predictor.lifecycle(SOMEONE).sequenceVersion() == 1);
    assertThat(predictor.lifecycle(SOMEONE).method()).isEqualTo(PredictionMethod.RULES);
    assertThat(drift()).isEmpty();
  }

  @Test
  @Order(2)
  void trainsOneModelAtATimeAndShowsHowItGoes() {
    HttpResponse<byte[]> started =
        predictor.post("/v1/models:train", "{\"epochs\":2,\"horizonDays\":30}");
    HttpResponse<byte[]> again = predictor.post("/v1/models:train", "");

    assertThat(started.statusCode()).isEqualTo(202);
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(json(again).get("code").asString()).isEqualTo("CONFLICT");
    JsonNode training = predictor.trained();
    assertThat(training.get("losses")).isNotEmpty();
    assertThat(training.get("losses").get(0).get("loss").asDouble()).isPositive();
    assertThat(training.at("/decision/comparison/champion").asString()).isEqualTo("rules");
    assertThat(training.at("/decision/comparison/users").asInt()).isPositive();
    first = training.get("version").asString();
    assertThat(predictor.post("/v1/models/%s:promote".formatted(first), "").statusCode())
        .isEqualTo(200);
  }

  @Test
  @Order(3)
  void scoresEveryUserAnewByTheTrainedModel() {
    awaitModel(first);

    LifecyclePrediction prediction = predictor.lifecycle(SOMEONE);
    assertThat(prediction.method()).isEqualTo(PredictionMethod.SEQUENCE_MODEL);
    assertThat(prediction.horizonDays()).isEqualTo(30);
    assertThat(prediction.nextItems()).isNotEmpty();
    assertThat(prediction.reasons())
        .hasSizeBetween(1, 5)
        .allSatisfy(reason -> assertThat(reason.contribution()).isNotNull());
    assertThat(why()).isEqualTo("model %s answers".formatted(first));
    await().atMost(SOON).until(() -> predictor.metrics().contains("perennial_users{stage="));
    assertThat(predictor.metrics())
        .contains("perennial_model_calibration_error_ratio{horizon=\"30d\"}")
        .doesNotContain("perennial_model_age_seconds NaN");
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(drift()).hasSizeGreaterThan(5).allMatch(index -> index < 0.1));
  }

  @Test
  @Order(4)
  void answersAsTheEvaluationOfATrainingDoes() {
    try (LifecycleModel model = LifecycleModel.load(models.resolve(first))) {
      for (UserId user : List.of(SOMEONE, DILIGENT, new UserId("shopper-42"))) {
        LifecyclePrediction served = predictor.lifecycle(user);

        ModelOutput evaluated = model.answer(List.of(question(model, served))).getFirst();

        assertThat(served.modelVersion()).isEqualTo(first);
        assertThat(served.churnProbability()).isCloseTo(evaluated.churnProbability(), within(1e-6));
        assertThat(served.orders().expected().expected())
            .isCloseTo(evaluated.orders().expected(), within(1e-5));
        assertThat(served.value().revenue().high())
            .isCloseTo(evaluated.value().high(), withinPercentage(1e-3));
        assertThat(served.nextItems().getFirst().itemId())
            .isEqualTo(evaluated.nextItems().getFirst().itemId());
      }
    }
  }

  /** The question as evaluation puts it: from the user's whole history, as of the same instant. */
  private static Question question(LifecycleModel model, LifecyclePrediction served) {
    FeatureService source =
        new FeatureService(
            new FeatureServiceProperties(
                URI.create(features.url()), "", SOON, SOON, SOON, Integer.MAX_VALUE));
    List<History> histories =
        Histories.read(
            source::history,
            List.of(served.asOf(), served.asOf().plus(HORIZON)),
            item -> model.encoder().items().indexOf(item.value()));
    return Example.at(histories, Set.of(served.asOf()), HORIZON).stream()
        .map(Example::question)
        .filter(question -> question.history().userId().equals(served.userId()))
        .map(model::enriched)
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Order(4)
  void comparesTheModelWithRulesEachWeek() {
    predictor.bean(WeeklyBacktest.class).run();

    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(List.of(backtest("model"), backtest("rules")))
                    .as("log losses")
                    .allMatch(loss -> loss > 0 && loss < 5));
  }

  private static double backtest(String answer) {
    String series = "perennial_backtest_log_loss{answer=\"%s\"} ".formatted(answer);
    return predictor
        .metrics()
        .lines()
        .filter(line -> line.startsWith(series))
        .mapToDouble(line -> Double.parseDouble(line.substring(series.length())))
        .findFirst()
        .orElse(Double.NaN);
  }

  @Test
  @Order(5)
  void comparesAnotherModelWithTheOneInUseAndSaysWhy() {
    predictor.post(
        "/v1/models:train", "{\"encoder\":\"LSTM\",\"epochs\":1,\"horizonDays\":30,\"seed\":5}");
    UserId user = new UserId("came-while-training");
    features.knows(user, 1, Shoppers.regular(user, 5, Duration.ofDays(9), NOW));
    predictor.changed(user, 1);
    awaitStored(user);
    JsonNode training = predictor.trained();

    second = training.get("version").asString();
    assertThat(training.at("/decision/comparison/champion").asString()).isEqualTo(first);
    boolean promoted = training.at("/decision/promoted").asBoolean();
    assertThat(predictor.json("/v1/models").get("active").asString())
        .isEqualTo(promoted ? second : first);
    assertThat(predictor.json("/v1/models").at("/models/0/decision/why").asString())
        .isEqualTo(training.at("/decision/why").asString())
        .isNotBlank();
  }

  @Test
  @Order(6)
  void swapsTheModelWithoutARestartAndBack() {
    assertThat(predictor.post("/v1/models/%s:promote".formatted(second), "").statusCode())
        .isEqualTo(200);
    awaitModel(second);
    assertThat(predictor.json("/v1/models").get("active").asString()).isEqualTo(second);

    assertThat(predictor.post("/v1/models:rollback", "").statusCode()).isEqualTo(200);

    awaitModel(first);
    JsonNode switches = predictor.json("/v1/models").get("switches");
    assertThat(switches.findValuesAsString("cause")).startsWith("ROLLBACK", "OVERRIDE");
    assertThat(switches.findValuesAsString("version")).startsWith(first, second);
    assertThat(switches.get(1).get("caller").asString()).isEqualTo("anyone");
    assertThat(predictor.post("/v1/models:rollback", "").statusCode())
        .as("rules came before")
        .isEqualTo(409);
  }

  @Test
  @Order(6)
  void describesEachModelOnACard() {
    HttpResponse<byte[]> card = predictor.get("/v1/models/%s/card".formatted(first));

    assertThat(card.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/markdown");
    assertThat(new String(card.body(), StandardCharsets.UTF_8))
        .contains("# Model " + first, "## Intended use", "## Limits", "hash of the data");
    assertThat(predictor.get("/v1/models/nothing/card").statusCode()).isEqualTo(404);
  }

  @Test
  @Order(7)
  void goesOnWithItsModelAfterARestart() {
    predictor.close();
    predictor = RunningPredictor.start(features, SCHEMA, models);

    UserId user = new UserId("came-after-restart");
    features.knows(user, 1, Shoppers.regular(user, 5, Duration.ofDays(9), NOW));
    predictor.changed(user, 1);

    awaitStored(user);
    assertThat(predictor.lifecycle(user).modelVersion()).isEqualTo(first);
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(drift())
                    .as("of the last sweep before the restart")
                    .isNotEmpty()
                    .noneMatch(index -> index.isNaN()));
  }

  @Test
  @Order(8)
  void answersByRulesAndSaysWhyWhereTheArtefactIsDamaged() throws IOException {
    predictor.close();
    damage(models.resolve(first));
    predictor = RunningPredictor.start(features, SCHEMA, models);

    UserId user = new UserId("came-after-damage");
    features.knows(user, 1, Shoppers.regular(user, 5, Duration.ofDays(9), NOW));
    predictor.changed(user, 1);

    awaitStored(user);
    assertThat(predictor.lifecycle(user).method()).isEqualTo(PredictionMethod.RULES);
    assertThat(why())
        .startsWith("model %s cannot be used".formatted(first))
        .endsWith("rules answer instead");
    assertThat(predictor.post("/v1/models/%s:promote".formatted(first), "").statusCode())
        .isEqualTo(409);
    assertThat(predictor.health().get("status").asString()).isEqualTo("UP");
  }

  @Test
  @Order(9)
  void noticesSilenceWithoutAnEvent() throws InterruptedException {
    features.waits(Duration.ofDays(400));
    predictor.bean(Sweeps.class).everyone();

    await()
        .atMost(SOON)
        .until(() -> everyone().stream().allMatch(each -> each.stage() == LifecycleStage.CHURN));
    try (var changes = new TopicReader<>(StageChange.TOPIC, StageChange.class)) {
      await()
          .atMost(SOON)
          .until(
              () ->
                  changes.values().stream()
                      .filter(change -> change.userId().equals(SOMEONE))
                      .anyMatch(change -> change.to() == LifecycleStage.CHURN));
    }
  }

  /** Every feature's stability index. */
  private static List<Double> drift() {
    return predictor
        .metrics()
        .lines()
        .filter(line -> line.startsWith("perennial_drift_psi{feature="))
        .map(line -> Double.valueOf(line.substring(line.lastIndexOf(' ') + 1)))
        .toList();
  }

  private static void awaitModel(String version) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(everyone())
                    .hasSizeGreaterThanOrEqualTo(USERS)
                    .allMatch(each -> version.equals(each.modelVersion())));
  }

  private static void awaitStored(UserId user) {
    await()
        .atMost(SOON)
        .until(() -> everyone().stream().anyMatch(each -> each.userId().equals(user)));
  }

  private static List<LifecyclePrediction> everyone() {
    List<LifecyclePrediction> everyone = new ArrayList<>();
    predictor
        .json("/v1/users?limit=1000")
        .get("users")
        .forEach(user -> everyone.add(Json.mapper().treeToValue(user, LifecyclePrediction.class)));
    return everyone;
  }

  private static void damage(Path artefact) throws IOException {
    try (Stream<Path> files = Files.list(artefact)) {
      Path largest =
          files
              .filter(Files::isRegularFile)
              .max((a, b) -> Long.compare(a.toFile().length(), b.toFile().length()))
              .orElseThrow();
      byte[] bytes = Files.readAllBytes(largest);
      bytes[bytes.length / 2] ^= 0x55;
      Files.write(largest, bytes);
    }
  }

  private static String why() {
    return predictor.health().at("/components/model/details/why").asString();
  }

  private static JsonNode json(HttpResponse<byte[]> answer) {
    return Json.mapper().readTree(answer.body());
  }

  private static Item item(String id) {
    return new Item(new ItemId(id), "Thing", null, "things", null, true, null, Map.of());
  }
}
