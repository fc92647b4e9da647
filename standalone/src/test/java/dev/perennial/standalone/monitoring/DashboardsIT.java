package dev.perennial.standalone.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventId;
import dev.perennial.model.event.EventType;
import dev.perennial.model.event.OrderId;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.json.Json;
import dev.perennial.model.user.UserId;
import dev.perennial.standalone.client.SuiteClient;
import dev.perennial.standalone.console.Progress;
import dev.perennial.standalone.load.EventUpload;
import dev.perennial.standalone.suite.Service;
import dev.perennial.standalone.suite.Suite;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Asks the running suite for everything that the dashboards and the page on metrics name; it has no
 * model yet.
 */
class DashboardsIT {
  private static final String OF_PROMETHEUS_ITSELF = "up";
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Map<Service, String> WORDS =
      Map.of(
          Service.EVENT_INGEST, "ingest",
          Service.FEATURE, "feature",
          Service.LIFECYCLE_PREDICTOR, "predictor",
          Service.RECOMMENDER, "recommender");

  @TempDir static Path directory;

  private static Suite suite;
  private static GrafanaReader grafana;
  private static Map<Service, Exposition> expositions;

  private final MetricsPage page = MetricsPage.read();

  @BeforeAll
  static void oneUserBuysSomething() throws Exception {
    suite = Suite.start(directory);
    grafana = GrafanaReader.create(suite.jdbcUrl());
    try (SuiteClient client = new SuiteClient(suite.addresses())) {
      buy(client);
      ask(client);
    }
    expositions = Scrape.untilEveryPartIsSeen(suite.addresses(), PATIENCE);
  }

  @AfterAll
  static void stop() {
    suite.close();
  }

  static Stream<Named<Dashboard>> dashboards() {
    return Dashboard.all();
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void everyMetricOfAPanelIsExposed(Dashboard dashboard) {
    assertThat(dashboard.expressions().flatMap(query -> PromQl.metrics(query).stream()))
        .isNotEmpty()
        .filteredOn(series -> !series.equals(OF_PROMETHEUS_ITSELF) && !comesWithAModel(series))
        .allSatisfy(series -> assertThat(isExposed(series)).as(series).isTrue());
  }

  @Test
  void everyStatementOfAPanelRunsAsTheRoleThatGrafanaHas() {
    assertThat(Dashboard.all().flatMap(dashboard -> dashboard.getPayload().statements()))
        .isNotEmpty()
        .allSatisfy(sql -> assertThat(grafana.columns(sql)).as(sql).isPositive());
  }

  @Test
  void grafanaCannotWrite() {
    assertThatThrownBy(() -> grafana.columns("delete from feature.behavior_event returning 1"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("read-only transaction");
  }

  @ParameterizedTest
  @EnumSource
  void thePageNamesEveryMetricOfOurs(Service service) {
    assertThat(exposition(service).series())
        .filteredOn(series -> series.startsWith("perennial_"))
        .allSatisfy(
            series ->
                assertThat(page.of(series))
                    .as(series)
                    .hasValueSatisfying(
                        metric -> assertThat(metric.services()).contains(WORDS.get(service))));
  }

  @ParameterizedTest
  @EnumSource
  void theServiceExposesWhatThePageSaysOfIt(Service service) {
    Exposition exposition = exposition(service);

    assertThat(page.metrics())
        .filteredOn(metric -> metric.isExposedBy(WORDS.get(service)) && !metric.comesWithAModel())
        .isNotEmpty()
        .allSatisfy(
            metric -> {
              assertThat(exposition.series()).containsAll(metric.series());
              assertThat(exposition.types())
                  .containsEntry(metric.name(), metric.type().prometheusName());
              assertThat(exposition.labelsOf(metric)).containsAll(metric.labels());
            });
  }

  @ParameterizedTest
  @EnumSource
  void thePageNamesEveryLabelOfOurs(Service service) {
    Exposition exposition = exposition(service);

    assertThat(page.metrics())
        .filteredOn(metric -> metric.isOurs() && exposition.types().containsKey(metric.name()))
        .allSatisfy(metric -> assertThat(metric.labels()).containsAll(exposition.labelsOf(metric)));
  }

  private static void buy(SuiteClient client) throws IOException {
    Event purchase =
        new Event(
            new EventId("e1"),
            new UserId("u1"),
            EventType.ITEM_PURCHASED,
            Instant.now(),
            new ItemId("i1"),
            1,
            BigDecimal.TEN,
            new OrderId("o1"),
            null,
            null,
            Map.of());
    try (Progress progress = Progress.of("Buy", 1, "event");
        EventUpload upload = client.upload(progress)) {
      upload.add(Json.write(purchase));
      upload.finish();
    }
  }

  private static void ask(SuiteClient client) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              JsonNode prediction =
                  client.get(Service.LIFECYCLE_PREDICTOR, "/v1/users/u1/lifecycle", JsonNode.class);
              assertThat(prediction.get("sequenceVersion").asLong()).isPositive();
            });
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              client.get(Service.FEATURE, "/v1/users/u1/features", JsonNode.class);
              client.get(Service.RECOMMENDER, "/v1/users/u1/recommendations", JsonNode.class);
            });
  }

  private boolean comesWithAModel(String series) {
    return page.of(series).map(MetricsPage.Metric::comesWithAModel).orElse(false);
  }

  private static boolean isExposed(String series) {
    return expositions.values().stream()
        .anyMatch(exposition -> exposition.series().contains(series));
  }

  private static Exposition exposition(Service service) {
    return Objects.requireNonNull(expositions.get(service));
  }
}
