package dev.perennial.predictor.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.model.json.Json;
import dev.perennial.predictor.FakeFeatureService;
import dev.perennial.predictor.RunningPredictor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Real models of one store, one after the other: which of them is put to use, and why. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PromotionIT {
  private static final Instant OPENING = Instant.parse("2024-12-01T00:00:00Z");
  private static final Instant CHANGE = OPENING.plus(Duration.ofDays(240));
  private static final Instant END = CHANGE.plus(Duration.ofDays(260));
  private static final Duration HORIZON = Duration.ofDays(30);

  @TempDir static Path models;
  private static FakeFeatureService features;
  private static RunningPredictor predictor;
  private static String early = "";
  private static String late = "";

  @BeforeAll
  static void open() {
    features = new FakeFeatureService();
    new ChangedStore(OPENING, CHANGE, END).openIn(features);
    predictor = RunningPredictor.start(features, "promotion", models);
  }

  @AfterAll
  static void shut() {
    predictor.close();
    features.close();
  }

  @Test
  @Order(1)
  void aFirstModelHasToBeatTheRules() {
    JsonNode training = train(CHANGE, 42);

    early = training.get("version").asString();
    Comparison comparison = comparison(training);
    assertThat(comparison.champion()).isEqualTo("rules");
    assertThat(comparison.windowEnd()).isEqualTo(CHANGE);
    assertThat(training.at("/decision/promoted").asBoolean()).isTrue();
    assertThat(active()).isEqualTo(early);
  }

  @Test
  @Order(2)
  void aChallengerThatKnowsMoreTakesOver() {
    JsonNode training = train(END, 42);

    late = training.get("version").asString();
    Comparison comparison = comparison(training);
    assertThat(comparison.challenger()).isEqualTo(late);
    assertThat(comparison.champion()).isEqualTo(early);
    assertThat(comparison.windowStart()).isEqualTo(END.minus(HORIZON));
    assertThat(comparison.windowEnd()).isEqualTo(END);
    assertThat(comparison.gainLow()).isPositive();
    assertThat(comparison.challengerFigures().miscalibration()).isLessThan(0.1);
    assertThat(training.at("/decision/promoted").asBoolean()).isTrue();
    assertThat(active()).isEqualTo(late);
    assertThat(why(late)).startsWith("better than %s: log loss".formatted(early));
    assertThat(newestSwitch()).containsExactly("RULE", "training", early, late);
  }

  @Test
  @Order(3)
  void aChallengerThatKnowsLessDoesNot() {
    JsonNode training = train(CHANGE, 7);

    String worse = training.get("version").asString();
    Comparison comparison = comparison(training);
    assertThat(comparison.champion()).isEqualTo(late);
    assertThat(comparison.windowEnd()).as("as old as the champion").isEqualTo(END);
    assertThat(comparison.gainHigh()).isNegative();
    assertThat(training.at("/decision/promoted").asBoolean()).isFalse();
    assertThat(active()).isEqualTo(late);
    assertThat(why(worse)).startsWith("not better than %s outside the noise".formatted(late));
  }

  @Test
  @Order(4)
  void aChallengerThatKnowsTheSameDoesNot() {
    JsonNode training = train(END, 42);

    Comparison comparison = comparison(training);
    assertThat(comparison.champion()).isEqualTo(late);
    assertThat(comparison.gain()).isCloseTo(0, within(1e-6));
    assertThat(comparison.gainLow()).isNotPositive();
    assertThat(training.at("/decision/promoted").asBoolean()).isFalse();
    assertThat(active()).isEqualTo(late);
  }

  @Test
  @Order(5)
  void anOverrideIsOnRecordAndOneCallTakesItBack() {
    predictor.post("/v1/models/%s:promote".formatted(early), "");

    assertThat(active()).isEqualTo(early);
    assertThat(newestSwitch()).containsExactly("OVERRIDE", "anyone", late, early);

    predictor.post("/v1/models:rollback", "");

    assertThat(active()).isEqualTo(late);
    assertThat(newestSwitch()).containsExactly("ROLLBACK", "anyone", early, late);
  }

  @Test
  @Order(6)
  void aChampionThatIsDamagedKeepsNobodyOut() throws IOException {
    try (Stream<Path> files = Files.walk(models.resolve(late))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.writeString(file, "damaged");
      }
    }

    JsonNode training = train(END, 42);

    assertThat(comparison(training).champion()).isEqualTo("rules in place of " + late);
    assertThat(training.at("/decision/promoted").asBoolean()).isTrue();
    assertThat(active()).isEqualTo(training.get("version").asString());
  }

  private static JsonNode train(Instant split, int seed) {
    String request =
        "{\"split\":\"%s\",\"epochs\":2,\"horizonDays\":%d,\"seed\":%d}"
            .formatted(split, HORIZON.toDays(), seed);
    assertThat(predictor.post("/v1/models:train", request).statusCode()).isEqualTo(202);
    return predictor.trained();
  }

  private static Comparison comparison(JsonNode training) {
    return Json.mapper().treeToValue(training.at("/decision/comparison"), Comparison.class);
  }

  private static String active() {
    return predictor.json("/v1/models").get("active").asString();
  }

  private static String why(String version) {
    return predictor
        .json("/v1/models")
        .get("models")
        .valueStream()
        .filter(model -> model.get("version").asString().equals(version))
        .map(model -> model.at("/decision/why").asString())
        .findFirst()
        .orElseThrow();
  }

  /** Its cause, its caller, and the models before and after. */
  private static List<String> newestSwitch() {
    JsonNode newest = predictor.json("/v1/models").at("/switches/0");
    return List.of(
        newest.get("cause").asString(),
        newest.get("caller").asString(),
        newest.get("previous").asString(),
        newest.get("version").asString());
  }
}
