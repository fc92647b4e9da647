package dev.perennial.standalone.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.standalone.deployment.ProjectFiles;
import dev.perennial.standalone.monitoring.Dashboard.Panel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DashboardsTest {
  private static final int WIDTH = 24;
  private static final Pattern LABEL_IN_LEGEND = Pattern.compile("\\{\\{(\\w+)}}");
  private static final Set<String> LABELS_OF_THE_SCRAPE = Set.of("service", "instance", "job");

  private final MetricsPage page = MetricsPage.read();

  static Stream<Named<Dashboard>> dashboards() {
    return Dashboard.all();
  }

  @Test
  void areTheTwoThatPeopleNeed() {
    assertThat(dashboards().map(Named::getName)).containsExactly("Pipeline", "Retention");
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void readOnlyMetricsThatArePartOfThePage(Dashboard dashboard) {
    assertThat(dashboard.expressions().flatMap(query -> PromQl.metrics(query).stream()))
        .isNotEmpty()
        .filteredOn(series -> !series.equals("up"))
        .allSatisfy(series -> assertThat(page.of(series)).as(series).isPresent());
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void nameInLegendsOnlyLabelsThatTheMetricsHave(Dashboard dashboard) {
    for (Panel panel : dashboard.charts()) {
      for (Dashboard.Target target : panel.targets()) {
        if (target.expr() != null && target.legendFormat() != null) {
          assertThat(labelsOf(target.expr())).containsAll(labelsIn(target.legendFormat()));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void sayOfEveryPanelWhatItShows(Dashboard dashboard) {
    assertThat(dashboard.description()).isNotBlank();
    assertThat(dashboard.charts())
        .allSatisfy(
            panel -> {
              assertThat(panel.title()).isNotBlank();
              assertThat(panel.description()).as(panel.title()).endsWith(".");
              assertThat(panel.targets()).as(panel.title()).isNotEmpty();
            });
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void giveEveryNumberAUnit(Dashboard dashboard) {
    assertThat(dashboard.charts())
        .allSatisfy(
            panel ->
                assertThat(panel.fieldConfig().defaults().unit() != null || hasUnitsByField(panel))
                    .as(panel.title())
                    .isTrue());
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void askOnlyTheSourcesThatAreProvided(Dashboard dashboard) {
    Datasources provided =
        ProjectFiles.yaml(
            ProjectFiles.path("monitoring/grafana/provisioning/datasources/datasources.yaml"),
            Datasources.class);
    List<Dashboard.Datasource> known =
        provided.datasources().stream()
            .map(source -> new Dashboard.Datasource(source.type(), source.uid()))
            .toList();

    assertThat(dashboard.charts()).extracting(Panel::datasource).isNotEmpty().isSubsetOf(known);
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void putNoPanelOntoAnotherOrOverTheEdge(Dashboard dashboard) {
    List<Panel> panels = dashboard.panels();

    assertThat(panels).extracting(Panel::id).doesNotHaveDuplicates();
    for (Panel panel : panels) {
      assertThat(panel.gridPos().x() + panel.gridPos().w()).isLessThanOrEqualTo(WIDTH);
      assertThat(panels)
          .filteredOn(other -> other != panel && other.gridPos().overlaps(panel.gridPos()))
          .as("panels on top of '%s'", panel.title())
          .isEmpty();
    }
  }

  @Test
  void areWhereGrafanaLooksForThem() {
    Providers providers =
        ProjectFiles.yaml(
            ProjectFiles.path("monitoring/grafana/provisioning/dashboards/dashboards.yaml"),
            Providers.class);

    assertThat(providers.providers()).hasSize(1);
    assertThat(ProjectFiles.text(ProjectFiles.path("docker-compose.yml")))
        .contains(
            "./monitoring/grafana/dashboards:"
                + providers.providers().getFirst().options().get("path")
                + ":ro");
  }

  private Set<String> labelsOf(String expression) {
    Set<String> labels = new TreeSet<>(LABELS_OF_THE_SCRAPE);
    labels.add("le");
    for (String series : PromQl.metrics(expression)) {
      page.of(series).ifPresent(metric -> labels.addAll(metric.labels()));
    }
    return labels;
  }

  private static List<String> labelsIn(String legend) {
    return LABEL_IN_LEGEND.matcher(legend).results().map(label -> label.group(1)).toList();
  }

  private static boolean hasUnitsByField(Panel panel) {
    return panel.type().equals("table")
        && panel.fieldConfig().overrides().stream()
            .flatMap(override -> override.properties().stream())
            .anyMatch(property -> property.id().equals("unit"));
  }

  record Datasources(int apiVersion, List<Source> datasources) {}

  record Source(
      String name,
      String uid,
      String type,
      String access,
      String url,
      String user,
      boolean isDefault,
      Map<String, Object> jsonData,
      Map<String, String> secureJsonData) {}

  record Providers(int apiVersion, List<Provider> providers) {}

  record Provider(
      String name,
      String folder,
      String type,
      boolean allowUiUpdates,
      Map<String, String> options) {}
}
