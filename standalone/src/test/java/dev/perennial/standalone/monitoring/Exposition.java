package dev.perennial.standalone.monitoring;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a service says to Prometheus, in the text format.
 *
 * @param types of each family of series
 * @param labels that each series has
 */
record Exposition(Map<String, String> types, Map<String, Set<String>> labels) {
  private static final Pattern TYPE = Pattern.compile("# TYPE (\\S+) (\\S+)");
  private static final Pattern SAMPLE = Pattern.compile("([\\w:]+)(\\{.*})? \\S+( \\d+)?");
  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"(?:\\\\.|[^\"\\\\])*\"");

  static Exposition parse(String text) {
    Exposition exposition = new Exposition(new HashMap<>(), new HashMap<>());
    text.lines().forEach(exposition::add);
    return exposition;
  }

  Set<String> series() {
    return labels.keySet();
  }

  /** The labels of a metric's series, without the bounds of a histogram. */
  Set<String> labelsOf(MetricsPage.Metric metric) {
    Set<String> names = new TreeSet<>();
    metric.series().forEach(series -> names.addAll(labels.getOrDefault(series, Set.of())));
    names.remove("le");
    return names;
  }

  private void add(String line) {
    Matcher type = TYPE.matcher(line);
    if (type.matches()) {
      types.put(type.group(1), type.group(2));
    } else if (!line.startsWith("#")) {
      addSample(line);
    }
  }

  private void addSample(String line) {
    Matcher sample = SAMPLE.matcher(line);
    if (!sample.matches()) {
      throw new AssertionError("not a sample: " + line);
    }
    Set<String> names = new TreeSet<>();
    if (sample.group(2) != null) {
      LABEL.matcher(sample.group(2)).results().forEach(label -> names.add(label.group(1)));
    }
    labels.computeIfAbsent(sample.group(1), series -> new HashSet<>()).addAll(names);
  }
}
