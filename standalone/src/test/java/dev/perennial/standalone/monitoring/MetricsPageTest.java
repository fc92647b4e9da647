package dev.perennial.standalone.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.standalone.monitoring.MetricsPage.Metric;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MetricsPageTest {
  private static final Set<String> SERVICES =
      Set.of("ingest", "feature", "predictor", "recommender", "all");

  private final MetricsPage page = MetricsPage.read();

  @Test
  void namesEveryMetricOnceAndSaysWhatItMeans() {
    assertThat(page.metrics())
        .isNotEmpty()
        .allSatisfy(
            metric -> {
              assertThat(metric.meaning()).isNotBlank();
              assertThat(SERVICES).containsAll(metric.services());
            })
        .extracting(Metric::name)
        .doesNotHaveDuplicates();
  }

  @Test
  void namesNoUserInALabel() {
    assertThat(page.metrics())
        .flatExtracting(Metric::labels)
        .allSatisfy(label -> assertThat(label.toString()).doesNotContainIgnoringCase("user"));
  }

  @Test
  void knowsTheSeriesOfAHistogram() {
    assertThat(page.of("http_server_requests_seconds_bucket"))
        .map(Metric::name)
        .contains("http_server_requests_seconds");
    assertThat(page.of("http_server_requests_seconds")).isEmpty();
  }
}
