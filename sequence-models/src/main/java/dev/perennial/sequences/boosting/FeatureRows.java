package dev.perennial.sequences.boosting;

import dev.perennial.model.sequence.Snapshot;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Snapshots as rows of numbers: the features as they are, since trees know no scale, and NaN where
 * one is missing. The calendar is left out: it is the same for all who are asked about at one
 * instant, so that within a year of history a tree could only learn by it which window a row is of.
 *
 * @param names of the features, in the order of the row
 */
public record FeatureRows(List<String> names) {
  public FeatureRows {
    names = List.copyOf(names);
  }

  /** Every feature that occurs, in the order of their names. */
  public static FeatureRows fit(Collection<Snapshot> snapshots) {
    TreeSet<String> names = new TreeSet<>();
    snapshots.forEach(snapshot -> names.addAll(snapshot.features().keySet()));
    return new FeatureRows(List.copyOf(names));
  }

  /** The row of a snapshot. */
  public double[] of(Snapshot snapshot) {
    return names.stream()
        .mapToDouble(name -> snapshot.features().getOrDefault(name, Double.NaN))
        .toArray();
  }
}
