package dev.perennial.ranking.evaluation;

import dev.perennial.sequences.metric.Estimate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everybody's numbers, estimated on the same draws of the same users. */
public record Comparison(List<Row> rows) {
  public Comparison {
    rows = List.copyOf(rows);
  }

  /**
   * One contestant's numbers.
   *
   * @param estimates empty where it failed; those of all lists together have no draws
   */
  public record Row(RankedLists lists, Map<Measure, Estimate> estimates) {

    public String name() {
      return lists.name();
    }

    public Role role() {
      return lists.role();
    }

    /** Null where there is none. */
    public @Nullable Estimate estimate(Measure measure) {
      return estimates.get(measure);
    }

    private double value(Measure measure) {
      Estimate estimate = estimates.get(measure);
      return estimate == null || Double.isNaN(estimate.value()) ? -1 : estimate.value();
    }
  }

  /** What is served, where anything is. */
  public Optional<Row> served() {
    return rows.stream().filter(row -> row.role() == Role.SERVED).findFirst();
  }

  public Optional<Row> row(String name) {
    return rows.stream().filter(row -> row.name().equals(name)).findFirst();
  }

  /** The single method or source with the highest number. */
  public Optional<Row> best(Measure measure) {
    return ranked(measure).stream().filter(row -> row.role() == Role.SINGLE).findFirst();
  }

  /** What is served beside the best single method or source. */
  public Optional<Verdict> verdict(Measure measure) {
    return best(measure).flatMap(row -> against(measure, row));
  }

  /** What is served beside another. */
  public Optional<Verdict> against(Measure measure, Row other) {
    Estimate others = other.estimate(measure);
    return others == null
        ? Optional.empty()
        : served()
            .flatMap(row -> Optional.ofNullable(row.estimate(measure)))
            .map(ofServed -> new Verdict(measure, ofServed, other.name(), others));
  }

  /** The rows that have numbers, highest first. */
  public List<Row> ranked(Measure measure) {
    return rows.stream()
        .filter(row -> row.estimates().containsKey(measure))
        .sorted(Comparator.comparingDouble((Row row) -> row.value(measure)).reversed())
        .toList();
  }

  /** Those that failed. */
  public List<Row> failed() {
    return rows.stream().filter(row -> row.lists().hasFailed()).toList();
  }
}
