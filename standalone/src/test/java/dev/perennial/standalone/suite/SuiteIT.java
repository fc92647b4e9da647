package dev.perennial.standalone.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.perennial.model.event.Event;
import dev.perennial.model.json.Json;
import dev.perennial.model.lifecycle.LifecyclePrediction;
import dev.perennial.model.lifecycle.PredictionMethod;
import dev.perennial.model.recommendation.Fallback;
import dev.perennial.model.recommendation.Recommendations;
import dev.perennial.model.user.UserId;
import dev.perennial.predictor.train.TrainingStatus;
import dev.perennial.sequences.evaluation.EvaluationReport;
import dev.perennial.sequences.evaluation.EvaluationRequest;
import dev.perennial.sequences.evaluation.Measure;
import dev.perennial.sequences.training.TrainingSettings;
import dev.perennial.simulator.scenario.Simulation;
import dev.perennial.simulator.scenario.StoreScenario;
import dev.perennial.simulator.scenario.Truth;
import dev.perennial.standalone.client.CaughtUp;
import dev.perennial.standalone.client.ModelsAnswer;
import dev.perennial.standalone.client.SuiteClient;
import dev.perennial.standalone.console.Progress;
import dev.perennial.standalone.demo.Population;
import dev.perennial.standalone.load.EventUpload;
import dev.perennial.standalone.train.Evaluation;
import dev.perennial.standalone.train.Training;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The whole path: a simulated year in, predictions and recommendations out. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SuiteIT {
  private static final int USERS = 300;
  private static final int EVENTS = 200;
  private static final int CLIENTS = 4;

  /** Rounds after which the compiler has seen the way of a request often enough. */
  private static final int WARM_UPS = 8;

  private static final int REQUESTS_A_CLIENT = 500;
  private static final Simulation YEAR =
      Simulation.of(
          StoreScenario.yearUntil(Instant.now().minusSeconds(60)).withUsers(USERS).withItems(120));

  @TempDir static Path directory;

  private static Suite suite;
  private static SuiteClient client;

  @BeforeAll
  static void aYearHappens() throws IOException {
    suite = Suite.start(directory);
    client = new SuiteClient(suite.addresses());
    client.sendItems(YEAR.items());
    try (Progress progress = Progress.of("Import", -1, "events");
        EventUpload upload = client.upload(progress)) {
      for (Event event : YEAR.events().toList()) {
        upload.add(Json.write(event));
      }
      upload.finish();
    }
    TrainingStatus trained = new Training(client).run(Map.of("epochs", 2));
    client.post(
        Service.LIFECYCLE_PREDICTOR,
        "/v1/models/%s:promote".formatted(trained.version()),
        Map.of(),
        ModelsAnswer.class);
    new CaughtUp(client).everywhere();
  }

  @AfterAll
  static void stop() {
    client.close();
    suite.close();
  }

  @Test
  @Order(1)
  void storesEveryEventOnce() throws IOException {
    assertThat(new CaughtUp(client).stored().events()).isEqualTo(YEAR.events().count());
  }

  @Test
  @Order(2)
  void knowsWhereEveryUserStandsAndWhatToShow() throws IOException {
    Population population = Population.of(client);

    assertThat(population.predictions())
        .hasSize((int) YEAR.events().map(Event::userId).distinct().count())
        .anyMatch(prediction -> prediction.method() == PredictionMethod.SEQUENCE_MODEL);
    for (LifecyclePrediction prediction : population.predictions()) {
      assertThat(recommendations(prediction.userId()).items()).as("%s", prediction).isNotEmpty();
    }
  }

  @Test
  @Order(2)
  void comesCloseToTheBestPossibleAnswer() {
    TrainingSettings settings = TrainingSettings.defaults().change().epochs(3).build();
    Instant split = YEAR.scenario().end().minus(settings.horizon());
    Truth truth = YEAR.truth();

    EvaluationReport report =
        new Evaluation(suite)
            .run(
                new EvaluationRequest(
                    List.of(split),
                    settings,
                    "a simulated store",
                    null,
                    "SuiteIT",
                    (user, at) ->
                        truth.isKnown(user, at) ? truth.churn(user, at, settings.horizon()) : 1));

    double best = auc(report, "best possible");
    assertThat(auc(report, "served blend"))
        .isGreaterThan(auc(report, "recency"))
        .isBetween(best - 0.1, best + 0.01);
  }

  private static double auc(EvaluationReport report, String method) {
    return report.mean().row(method).orElseThrow().estimates().get(Measure.AUC).value();
  }

  @Test
  @Order(3)
  void anEventChangesThePredictionAndTheRecommendationWithinTwoSeconds() throws IOException {
    List<UserId> users =
        Population.of(client).predictions().stream().map(LifecyclePrediction::userId).toList();
    List<Duration> delays = new ArrayList<>();

    for (int i = 0; i < EVENTS; i++) {
      delays.add(delayOfAPurchase(users.get(i % users.size()), i));
    }

    delays.sort(null);
    System.out.printf(
        "An event shows after %d ms (p50), %d ms (p95)%n",
        delays.get(EVENTS / 2).toMillis(), delays.get(EVENTS * 95 / 100).toMillis());
    assertThat(delays.get(EVENTS * 95 / 100)).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  @Order(4)
  void answersFourClientsWithinTwentyFiveMilliseconds() throws Exception {
    List<UserId> users =
        Population.of(client).predictions().stream().map(LifecyclePrediction::userId).toList();
    for (int warmUp = 0; warmUp < WARM_UPS; warmUp++) {
      latencies(users);
    }

    List<Long> micros = latencies(users);

    long p99 = micros.get(micros.size() * 99 / 100);
    System.out.printf(
        "Recommendations for %d clients: %.1f ms (p50), %.1f ms (p99)%n",
        CLIENTS, micros.get(micros.size() / 2) / 1000.0, p99 / 1000.0);
    assertThat(p99).isLessThan(25_000);
  }

  @Test
  @Order(5)
  void answersWithoutThePredictorAndSaysSo() throws IOException {
    UserId user = Population.of(client).predictions().getFirst().userId();

    suite.stop(Service.LIFECYCLE_PREDICTOR);
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> recommendations(user).fallback().contains(Fallback.PREDICTOR_UNAVAILABLE));
    assertThat(recommendations(user).items()).isNotEmpty();

    suite.restart(Service.LIFECYCLE_PREDICTOR);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> !recommendations(user).fallback().contains(Fallback.PREDICTOR_UNAVAILABLE));
    assertThat(prediction(user).userId()).isEqualTo(user);
  }

  @Test
  @Order(6)
  void answersEveryCallOfTheReadme() throws Exception {
    String active =
        client.get(Service.LIFECYCLE_PREDICTOR, "/v1/models", ModelsAnswer.class).active();
    String calls = Readme.shellBlock("## The calls").replace("VERSION", String.valueOf(active));
    for (Service service : Service.values()) {
      calls =
          calls.replace(
              "127.0.0.1:" + service.port(),
              "127.0.0.1:" + suite.addresses().api(service).getPort());
    }

    Readme.Outcome outcome = Readme.run(calls);

    assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    assertThat(outcome.output()).contains("churnProbability", "recommendationId");
  }

  private static Duration delayOfAPurchase(UserId user, int number) throws IOException {
    long version = prediction(user).sequenceVersion();
    String bought = recommendations(user).items().getFirst().itemId().value();
    Instant sent = Instant.now();
    client.post(
        Service.EVENT_INGEST,
        "/v1/events",
        Map.of(
            "eventId",
            "delay-" + number,
            "userId",
            user.value(),
            "type",
            "ITEM_PURCHASED",
            "itemId",
            bought,
            "orderId",
            "delay-order-" + number,
            "quantity",
            1,
            "price",
            9.5),
        Object.class);
    await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(10))
        .atMost(Duration.ofSeconds(30))
        .until(() -> prediction(user).sequenceVersion() > version && !isShown(user, bought));
    return Duration.between(sent, Instant.now());
  }

  private static boolean isShown(UserId user, String item) throws IOException {
    return recommendations(user).items().stream()
        .filter(shown -> shown.rank() == 1)
        .anyMatch(shown -> shown.itemId().value().equals(item));
  }

  private static List<Long> latencies(List<UserId> users) throws Exception {
    List<Long> micros = new ArrayList<>();
    try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      List<Future<List<Long>>> measured = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        int offset = i;
        measured.add(clients.submit(() -> latenciesOfOneClient(users, offset)));
      }
      for (Future<List<Long>> one : measured) {
        micros.addAll(one.get());
      }
    }
    micros.sort(null);
    return micros;
  }

  private static List<Long> latenciesOfOneClient(List<UserId> users, int offset)
      throws IOException {
    List<Long> micros = new ArrayList<>();
    for (int i = 0; i < REQUESTS_A_CLIENT; i++) {
      UserId user = users.get((i * CLIENTS + offset) % users.size());
      long start = System.nanoTime();
      recommendations(user);
      micros.add((System.nanoTime() - start) / 1000);
    }
    return micros;
  }

  private static LifecyclePrediction prediction(UserId user) throws IOException {
    return client.get(
        Service.LIFECYCLE_PREDICTOR, "/v1/users/" + user + "/lifecycle", LifecyclePrediction.class);
  }

  private static Recommendations recommendations(UserId user) throws IOException {
    return client.get(
        Service.RECOMMENDER, "/v1/users/" + user + "/recommendations", Recommendations.class);
  }
}
