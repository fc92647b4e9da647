package dev.perennial.sequences.dataset;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.sequence.Snapshot;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How one feature is distributed over users: their shares in bins between its deciles. The first
 * bin is that of users without the feature; each of the others ends with its edge, and the last has
 * no end. Deciles that are equal are one edge, so that a value that many share is a bin of its own.
 *
 * @param edges ascending
 * @param shares of the users in each bin, one more than there are edges and one for "missing"
 */
public record FeatureDistribution(String feature, List<Double> edges, List<Double> shares) {
  private static final int PARTS = 10;
  private static final int MISSING = 0;

  public FeatureDistribution {
    edges = List.copyOf(edges);
    shares = List.copyOf(shares);
    check(
        shares.size() == edges.size() + 2,
        "%d edges make %d bins, not %d",
        edges.size(),
        edges.size() + 2,
        shares.size());
  }

  /** One of each feature that occurs, by name. */
  public static List<FeatureDistribution> fit(Collection<Snapshot> snapshots) {
    TreeSet<String> names = new TreeSet<>();
    snapshots.forEach(snapshot -> names.addAll(snapshot.features().keySet()));
    return names.stream().map(name -> fit(name, snapshots)).toList();
  }

  private static FeatureDistribution fit(String name, Collection<Snapshot> snapshots) {
    List<Double> edges = edges(name, snapshots);
    FeatureDistribution empty =
        new FeatureDistribution(
            name, edges, DoubleStream.generate(() -> 0).limit(edges.size() + 2).boxed().toList());
    long[] counts = new long[empty.bins()];
    snapshots.forEach(snapshot -> counts[empty.bin(snapshot)]++);
    return new FeatureDistribution(name, edges, shares(counts));
  }

  private static List<Double> edges(String name, Collection<Snapshot> snapshots) {
    double[] sorted =
        snapshots.stream()
            .filter(snapshot -> snapshot.features().containsKey(name))
            .mapToDouble(snapshot -> snapshot.features().get(name))
            .sorted()
            .toArray();
    return IntStream.range(1, PARTS)
        .mapToObj(part -> sorted[Math.ceilDiv(part * sorted.length, PARTS) - 1])
        .distinct()
        .toList();
  }

  /** The share of each count in their sum; NaN where there is none. */
  public static List<Double> shares(long[] counts) {
    double sum = Arrays.stream(counts).sum();
    return Arrays.stream(counts).mapToObj(count -> count / sum).toList();
  }

  /** How many bins there are. */
  public int bins() {
    return shares.size();
  }

  /** The number of the bin that a user is in. */
  public int bin(Snapshot snapshot) {
    Double value = snapshot.features().get(feature);
    if (value == null) {
      return MISSING;
    }
    int bin = MISSING + 1;
    while (bin <= edges.size() && value > edges.get(bin - 1)) {
      bin++;
    }
    return bin;
  }
}
