package dev.perennial.predictor.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.perennial.model.json.Json;
import dev.perennial.model.user.UserId;
import dev.perennial.predictor.FakeFeatureService;
import dev.perennial.predictor.PredictorProcess;
import dev.perennial.predictor.Shoppers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A service that is killed while it trains, and started again. */
class KilledServiceIT {
  private static final Duration SOON = Duration.ofMinutes(5);
  private static final String SCHEMA = "killed_service";
  private static final String REQUEST = "{\"epochs\":3,\"horizonDays\":30}";

  @TempDir static Path models;
  private static FakeFeatureService features;

  @BeforeAll
  static void open() {
    features = new FakeFeatureService();
    Instant now = Instant.now();
    for (int i = 0; i < 300; i++) {
      UserId user = new UserId("shopper-" + i);
      Instant last = now.minus(Duration.ofHours(i * 11L));
      features.knows(
          user, 1, Shoppers.regular(user, 4 + i % 12, Duration.ofDays(8 + i % 30), last));
    }
  }

  @AfterAll
  static void shut() {
    features.close();
  }

  @Test
  void goesOnWhereItWasKilled() throws IOException {
    String split;
    try (PredictorProcess killed = start()) {
      split =
          Json.mapper().readTree(killed.post("/v1/models:train", REQUEST)).get("split").asString();
      await().atMost(SOON).until(() -> left().contains("fitting.checkpoint"));
    }

    try (PredictorProcess next = start()) {
      next.post("/v1/models:train", REQUEST);
      await().atMost(SOON).until(() -> isOver(training(next)));

      assertThat(training(next).get("phase").asString()).isEqualTo("DONE");
      assertThat(training(next).get("split").asString()).isEqualTo(split);
      assertThat(epochs(training(next), "FITTING")).doesNotContain(1);
      assertThat(epochs(training(next), "REFITTING")).startsWith(1);
      assertThat(left()).isEmpty();
    }
  }

  private static PredictorProcess start() {
    PredictorProcess process = PredictorProcess.start(features, SCHEMA, models);
    await().atMost(SOON).until(() -> process.get("/v1/models").contains("\"models\""));
    return process;
  }

  private static JsonNode training(PredictorProcess process) {
    return Json.mapper().readTree(process.get("/v1/models")).get("training");
  }

  private static boolean isOver(JsonNode training) {
    return List.of("DONE", "FAILED").contains(training.get("phase").asString());
  }

  private static List<Integer> epochs(JsonNode training, String phase) {
    return training
        .get("losses")
        .valueStream()
        .filter(loss -> loss.get("phase").asString().equals(phase))
        .map(loss -> loss.get("epoch").asInt())
        .toList();
  }

  private static List<String> left() throws IOException {
    Path directory = models.resolve("training");
    if (!Files.exists(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
