package dev.perennial.standalone.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.perennial.standalone.deployment.ProjectFiles;
import dev.perennial.standalone.suite.Service;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PrometheusFilesTest {
  private static final Path FOLDER = ProjectFiles.path("monitoring/prometheus");

  private final Configuration configuration =
      ProjectFiles.yaml(FOLDER.resolve("prometheus.yml"), Configuration.class);
  private final List<Rule> alerts =
      ProjectFiles.yaml(FOLDER.resolve("alerts.yml"), Rules.class).groups().stream()
          .flatMap(group -> group.rules().stream())
          .toList();

  @Test
  void scrapeEveryServiceAtItsManagementPort() {
    List<Targets> expected =
        Stream.of(Service.values())
            .map(
                service ->
                    new Targets(
                        List.of(name(service) + ":" + service.managementPort()),
                        Map.of("service", name(service))))
            .toList();

    assertThat(configuration.jobs()).hasSize(1);
    assertThat(configuration.jobs().getFirst().name()).isEqualTo("perennial");
    assertThat(configuration.jobs().getFirst().path()).isEqualTo("/actuator/prometheus");
    assertThat(configuration.jobs().getFirst().targets()).containsExactlyElementsOf(expected);
  }

  @Test
  void loadEveryFileOfRules() {
    assertThat(ProjectFiles.names(FOLDER))
        .filteredOn(name -> !name.equals("prometheus.yml"))
        .containsExactlyElementsOf(configuration.ruleFiles());
  }

  @Test
  void warnByMetricsThatArePartOfThePage() {
    MetricsPage page = MetricsPage.read();

    assertThat(alerts)
        .flatExtracting(alert -> PromQl.metrics(alert.expression()))
        .isNotEmpty()
        .filteredOn(series -> !series.equals("up"))
        .allSatisfy(
            series -> assertThat(page.of(String.valueOf(series))).as("%s", series).isPresent());
  }

  @Test
  void sayInEveryWarningWhatHappenedAndWhatToDo() {
    assertThat(alerts)
        .isNotEmpty()
        .allSatisfy(
            alert -> {
              assertThat(alert.annotations()).containsOnlyKeys("summary", "description");
              assertThat(alert.labels().get("severity")).isIn("page", "ticket");
              assertThat(alert.patience()).matches("\\d+[mh]");
            })
        .extracting(Rule::name)
        .doesNotHaveDuplicates();
  }

  private static String name(Service service) {
    return service.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-service";
  }

  record Configuration(
      Map<String, String> global,
      @JsonProperty("rule_files") List<String> ruleFiles,
      @JsonProperty("scrape_configs") List<Job> jobs) {}

  record Job(
      @JsonProperty("job_name") String name,
      @JsonProperty("metrics_path") String path,
      @JsonProperty("static_configs") List<Targets> targets) {}

  record Targets(List<String> targets, Map<String, String> labels) {}

  record Rules(List<Group> groups) {}

  record Group(String name, List<Rule> rules) {}

  record Rule(
      @JsonProperty("alert") String name,
      @JsonProperty("expr") String expression,
      @JsonProperty("for") String patience,
      Map<String, String> labels,
      Map<String, String> annotations) {}
}
