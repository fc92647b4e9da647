package dev.perennial.standalone.monitoring;

import dev.perennial.standalone.deployment.ProjectFiles;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** The tables of {@code docs/metrics.md}. */
record MetricsPage(List<Metric> metrics) {
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final String WITH_A_MODEL = "once a model is in use";
  private static final int COLUMNS = 5;

  static MetricsPage read() {
    return new MetricsPage(
        ProjectFiles.text(ProjectFiles.path("docs/metrics.md"))
            .lines()
            .filter(line -> line.startsWith("| `"))
            .map(MetricsPage::metric)
            .toList());
  }

  /** The metric that a series belongs to. */
  Optional<Metric> of(String series) {
    return metrics.stream().filter(metric -> metric.series().contains(series)).findFirst();
  }

  private static Metric metric(String row) {
    List<String> cells = Arrays.stream(row.substring(1).split("\\|")).map(String::strip).toList();
    if (cells.size() != COLUMNS) {
      throw new AssertionError("not %d columns: %s".formatted(COLUMNS, row));
    }
    return new Metric(
        cells.get(0).replace("`", ""),
        MetricType.valueOf(cells.get(1).toUpperCase(Locale.ROOT)),
        CODE.matcher(cells.get(2)).results().map(label -> label.group(1)).collect(toSortedSet()),
        Set.of(cells.get(3).split(", ")),
        cells.get(4));
  }

  private static Collector<String, ?, Set<String>> toSortedSet() {
    return Collectors.toCollection(TreeSet::new);
  }

  /** What a metric's series are called, and how Prometheus types them. */
  enum MetricType {
    COUNTER("counter", ""),
    GAUGE("gauge", ""),
    HISTOGRAM("histogram", "_bucket", "_count", "_sum", "_max"),
    SUMMARY("summary", "_count", "_sum", "_max");

    private final String name;
    private final List<String> suffixes;

    MetricType(String name, String... suffixes) {
      this.name = name;
      this.suffixes = List.of(suffixes);
    }

    String prometheusName() {
      return name;
    }
  }

  /**
   * One row.
   *
   * @param services who exposes it, in a word each; {@code all} for everyone
   */
  record Metric(
      String name, MetricType type, Set<String> labels, Set<String> services, String meaning) {
    Set<String> series() {
      return type.suffixes.stream().map(suffix -> name + suffix).collect(toSortedSet());
    }

    boolean isExposedBy(String service) {
      return services.contains(service) || services.contains("all");
    }

    /** Whether a service without a model has no series of it. */
    boolean comesWithAModel() {
      return meaning.contains(WITH_A_MODEL);
    }

    boolean isOurs() {
      return name.startsWith("perennial_");
    }
  }
}
