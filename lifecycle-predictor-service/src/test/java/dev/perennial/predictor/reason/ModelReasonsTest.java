package dev.perennial.predictor.reason;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.model.event.EventType;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.lifecycle.PredictionReason;
import dev.perennial.model.lifecycle.RiskDirection;
import dev.perennial.model.sequence.Snapshot;
import dev.perennial.sequences.explanation.AgeBand;
import dev.perennial.sequences.explanation.Driver;
import dev.perennial.sequences.explanation.Explanation;
import dev.perennial.sequences.explanation.Source.Events;
import dev.perennial.sequences.explanation.Source.Feature;
import dev.perennial.sequences.explanation.Source.Moment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ModelReasonsTest {
  private static final Path FEATURES = Path.of("../docs/features.md");
  private static final Pattern NAME = Pattern.compile("`([^`]+)`");
  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

  @Test
  void saysTheUsersOwnNumbersAndTheDirection() {
    assertThat(
            reasons(
                Map.of("recencyDays", 54.0, "meanGapDays", 12.0, "orders", 7.0),
                driver("orders", -0.4),
                driver("recencyDays", 1.5)))
        .containsExactly(
            new PredictionReason(
                "ORDER_SILENCE",
                "No order for 54 days; the usual gap between two orders is 12 days: raises the risk.",
                RiskDirection.RAISES,
                1.5),
            new PredictionReason(
                "ORDER_COUNT", "7 orders so far: lowers the risk.", RiskDirection.LOWERS, -0.4));
  }

  @Test
  void addsUpWhatFeaturesTellOfTheSameThing() {
    List<PredictionReason> reasons =
        reasons(
            Map.of("recencyDays", 54.0, "orders", 7.0),
            driver("recencyDays", 2),
            driver("silenceToGapRatio", -1.5),
            driver("orders", -0.75));

    assertThat(reasons)
        .extracting(PredictionReason::code)
        .containsExactly("ORDER_COUNT", "ORDER_SILENCE");
    assertThat(reasons.getLast().contribution()).isEqualTo(0.5);
  }

  @Test
  void namesEventsByTypeAndAge() {
    assertThat(
            reasons(
                Map.of(),
                new Driver(new Events(EventType.ITEM_VIEWED, AgeBand.WEEK, 3, 1.2), -1),
                new Driver(new Events(EventType.ITEM_PURCHASED, AgeBand.MONTH, 1, 12.1), -0.5),
                new Driver(Moment.SILENCE, 0.25)))
        .extracting(PredictionReason::detail)
        .containsExactly(
            "3 views 1 to 7 days ago: lowers the risk.",
            "1 purchase 12 days ago: lowers the risk.",
            "The last event was 1 day ago: raises the risk.");
  }

  @Test
  void hasAnUnderstandableWordForAFeatureThatItDoesNotKnow() {
    assertThat(reasons(Map.of("moonPhase", 0.5), driver("moonPhase", 1)))
        .extracting(PredictionReason::detail)
        .containsExactly("moonPhase is 0.50: raises the risk.");
  }

  @Test
  void saysSoWhereNothingStandsOut() {
    assertThat(reasons(Map.of("orders", 1.0), driver("orders", 0)))
        .containsExactly(PredictionReason.nothingPlain());
  }

  @Test
  void hasASentenceForEveryFeatureOfThePage() throws IOException {
    assertThat(namesOnPage())
        .hasSizeGreaterThan(50)
        .allSatisfy(
            name -> {
              assertThat(code(name, Map.of())).isNotEqualTo("FEATURE");
              assertThat(code(name, Map.of(name, 2.0))).isNotEqualTo("FEATURE");
            });
  }

  private static String code(String feature, Map<String, Double> features) {
    return reasons(features, driver(feature, 1)).getFirst().code();
  }

  /** But for the channel, whose name is a part of the feature's. */
  private static List<String> namesOnPage() throws IOException {
    return Files.readAllLines(FEATURES).stream()
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.substring(0, line.indexOf('|', 1)))
        .flatMap(cell -> NAME.matcher(cell).results())
        .map(result -> result.group(1))
        .filter(name -> !name.startsWith("channel:"))
        .toList();
  }

  @Property
  void saysThreeToFiveThingsTheStrongestFirst(
      @ForAll @Size(6) List<@DoubleRange(min = 0.01, max = 9) Double> parts) {
    List<String> features =
        List.of("orders", "recencyDays", "basketSize", "tenureDays", "visits", "dueReorders");
    Driver[] drivers = new Driver[parts.size()];
    Arrays.setAll(drivers, i -> driver(features.get(i), parts.get(i)));

    List<PredictionReason> reasons = reasons(Map.of(), drivers);

    assertThat(reasons).hasSizeBetween(2, 5).doesNotHaveDuplicates();
    assertThat(reasons).isSortedAccordingTo((a, b) -> Double.compare(strength(b), strength(a)));
  }

  private static double strength(PredictionReason reason) {
    return Math.abs(Objects.requireNonNull(reason.contribution()));
  }

  private static Driver driver(String feature, double contribution) {
    return new Driver(new Feature(feature), contribution);
  }

  private static List<PredictionReason> reasons(Map<String, Double> features, Driver... drivers) {
    Snapshot now = new Snapshot(NOW, LifecycleStage.RETENTION, features);
    return ModelReasons.of(new Explanation(now, 0, 1, List.of(drivers)));
  }
}
