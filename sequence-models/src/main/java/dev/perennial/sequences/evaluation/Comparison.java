package dev.perennial.sequences.evaluation;

import static java.util.stream.Collectors.toMap;

import dev.perennial.sequences.method.MethodAnswers;
import dev.perennial.sequences.method.MethodAnswers.Role;
import dev.perennial.sequences.metric.Bootstrap;
import dev.perennial.sequences.metric.Estimate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Every measure of every method, estimated on the same draws of the same users. */
public record Comparison(List<Row> rows) {
  public Comparison {
    rows = List.copyOf(rows);
  }

  /** One method's numbers. */
  public record Row(String method, Role role, Map<Measure, Estimate> estimates) {

    /** Null where the method does not answer the question. */
    public @Nullable Estimate estimate(Measure measure) {
      return estimates.get(measure);
    }
  }

  /**
   * Measures several samples on the same draws.
   *
   * @param users of whom all samples are a part
   */
  static List<Comparison> of(List<Sample> samples, int users, Bootstrap bootstrap) {
    List<List<Measured>> measured =
        samples.stream()
            .map(sample -> sample.methods().stream().map(m -> new Measured(m, sample)).toList())
            .toList();
    bootstrap.forEachDraw(
        users,
        drawn -> {
          for (int i = 0; i < samples.size(); i++) {
            int[] counts = samples.get(i).counts(drawn);
            measured.get(i).parallelStream().forEach(method -> method.measure(counts));
          }
        });
    return measured.stream()
        .map(methods -> new Comparison(methods.stream().map(Measured::row).toList()))
        .toList();
  }

  /** The mean of several, of the methods and measures that all of them have. */
  static Comparison mean(List<Comparison> comparisons) {
    return new Comparison(
        comparisons.getFirst().rows.stream()
            .filter(row -> comparisons.stream().allMatch(one -> one.row(row.method()).isPresent()))
            .map(row -> mean(row, comparisons))
            .toList());
  }

  private static Row mean(Row first, List<Comparison> comparisons) {
    List<Row> rows =
        comparisons.stream().map(one -> one.row(first.method()).orElseThrow()).toList();
    Map<Measure, Estimate> means = new EnumMap<>(Measure.class);
    for (Measure measure : first.estimates().keySet()) {
      List<Estimate> all =
          rows.stream()
              .flatMap(row -> Optional.ofNullable(row.estimate(measure)).stream())
              .toList();
      if (all.size() == rows.size()) {
        means.put(measure, Estimate.mean(all));
      }
    }
    return new Row(first.method(), first.role(), means);
  }

  /** The row of a method, where it is compared. */
  public Optional<Row> row(String method) {
    return rows.stream().filter(row -> row.method().equals(method)).findFirst();
  }

  /** The row of what is served. */
  public Row served() {
    return rows.stream().filter(row -> row.role() == Role.SERVED).findFirst().orElseThrow();
  }

  /** What is served beside the best of the baselines; empty where no baseline has the measure. */
  public Optional<Verdict> verdict(Measure measure) {
    return rows.stream()
        .filter(row -> row.role() == Role.BASELINE)
        .flatMap(row -> against(measure, row).stream())
        .min((one, other) -> Double.compare(one.gain().value(), other.gain().value()));
  }

  /** What is served beside one other; empty where one of them does not have the measure. */
  public Optional<Verdict> against(Measure measure, Row other) {
    Estimate served = served().estimate(measure);
    return served == null ? Optional.empty() : Verdict.of(measure, served, other);
  }

  /** The measures that some method has. */
  public Set<Measure> measures() {
    Set<Measure> measures = EnumSet.noneOf(Measure.class);
    rows.forEach(row -> measures.addAll(row.estimates().keySet()));
    return measures;
  }

  /** A method's numbers, one draw after the other. */
  private static final class Measured {
    private final MethodAnswers method;
    private final Map<Measure, ToDoubleFunction<int[]>> metrics;
    private final Map<Measure, List<Double>> draws = new EnumMap<>(Measure.class);
    private final int users;

    Measured(MethodAnswers method, Sample sample) {
      this.method = method;
      users = sample.users().length;
      metrics = Metrics.of(method, sample.truth());
      metrics.keySet().retainAll(sample.measures());
      metrics.keySet().forEach(measure -> draws.put(measure, new ArrayList<>()));
    }

    void measure(int[] counts) {
      metrics.forEach(
          (measure, metric) ->
              draws.getOrDefault(measure, List.of()).add(metric.applyAsDouble(counts)));
    }

    Row row() {
      int[] everyone = Bootstrap.everyone(users);
      Map<Measure, Estimate> estimates =
          metrics.entrySet().stream()
              .collect(
                  toMap(
                      Map.Entry::getKey,
                      metric -> estimate(metric.getKey(), metric.getValue(), everyone),
                      (one, other) -> one,
                      () -> new EnumMap<>(Measure.class)));
      return new Row(method.name(), method.role(), estimates);
    }

    private Estimate estimate(Measure measure, ToDoubleFunction<int[]> metric, int[] everyone) {
      return new Estimate(
          metric.applyAsDouble(everyone),
          draws.getOrDefault(measure, List.of()).stream().mapToDouble(d -> d).toArray());
    }
  }
}
