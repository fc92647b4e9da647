package dev.perennial.standalone.monitoring;

import dev.perennial.standalone.deployment.ProjectFiles;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;

/** The part of Grafana's dashboard model that ours use. */
record Dashboard(
    String uid,
    String title,
    String description,
    List<String> tags,
    String timezone,
    boolean editable,
    int schemaVersion,
    int version,
    String refresh,
    Map<String, String> time,
    Templating templating,
    List<Panel> panels) {
  private static final String FOLDER = "monitoring/grafana/dashboards";

  /** Every dashboard there is. */
  static Stream<Named<Dashboard>> all() {
    return ProjectFiles.names(ProjectFiles.path(FOLDER)).stream()
        .map(name -> ProjectFiles.path(FOLDER).resolve(name))
        .map(file -> ProjectFiles.json(file, Dashboard.class))
        .map(dashboard -> Named.of(dashboard.title(), dashboard));
  }

  /** The panels that show something: all but the headlines of rows. */
  List<Panel> charts() {
    return panels.stream().filter(panel -> !panel.isRow()).toList();
  }

  /** Every PromQL expression. */
  Stream<String> expressions() {
    return targets().map(Target::expr).filter(expression -> expression != null);
  }

  /** Every SQL statement. */
  Stream<String> statements() {
    return targets().map(Target::rawSql).filter(sql -> sql != null);
  }

  private Stream<Target> targets() {
    return charts().stream().flatMap(panel -> panel.targets().stream());
  }

  record Panel(
      int id,
      String type,
      String title,
      @Nullable String description,
      @Nullable Boolean collapsed,
      @Nullable Datasource datasource,
      GridPos gridPos,
      List<Target> targets,
      FieldConfig fieldConfig,
      Map<String, Object> options,
      List<Transformation> transformations,
      List<Panel> panels) {
    boolean isRow() {
      return type.equals("row");
    }
  }

  record Datasource(String type, String uid) {}

  record GridPos(int x, int y, int w, int h) {
    boolean overlaps(GridPos other) {
      return x < other.x + other.w && other.x < x + w && y < other.y + other.h && other.y < y + h;
    }
  }

  record Target(
      String refId,
      @Nullable String expr,
      @Nullable String legendFormat,
      boolean instant,
      boolean range,
      @Nullable String format,
      @Nullable String rawSql,
      boolean rawQuery,
      @Nullable String editorMode) {}

  record FieldConfig(Defaults defaults, List<Override> overrides) {}

  record Defaults(
      @Nullable String unit,
      @Nullable Integer decimals,
      @Nullable Double min,
      @Nullable Double max,
      @Nullable String noValue,
      Map<String, Object> color,
      @Nullable Thresholds thresholds,
      Map<String, Object> custom) {}

  record Thresholds(String mode, List<Step> steps) {}

  record Step(String color, @Nullable Double value) {}

  record Override(Matcher matcher, List<Property> properties) {}

  record Matcher(String id, String options) {}

  record Property(String id, Object value) {}

  record Transformation(String id, Map<String, Object> options) {}

  record Templating(List<Variable> list) {}

  record Variable(
      String name,
      String type,
      String label,
      Datasource datasource,
      Map<String, String> query,
      String definition,
      int refresh,
      int sort,
      boolean includeAll,
      String allValue,
      boolean multi,
      Map<String, Object> current,
      List<Object> options) {}
}
