package dev.perennial.sequences.dataset;

import dev.perennial.model.sequence.Snapshot;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Puts the features of a snapshot on one scale: the logarithm, less its mean, divided by its
 * deviation. Two numbers a feature: the scaled value, and 1 where it is missing (the value is then
 * 0).
 */
public record FeatureScaler(List<Scale> scales) {
  private static final double MOST = 5;

  public FeatureScaler {
    scales = List.copyOf(scales);
  }

  /** One feature's mean and deviation. */
  public record Scale(String feature, double mean, double deviation) {}

  /** Learns the scales of every feature that occurs. */
  public static FeatureScaler fit(Collection<Snapshot> snapshots) {
    Map<String, Moments> moments = new TreeMap<>();
    for (Snapshot snapshot : snapshots) {
      snapshot
          .features()
          .forEach(
              (name, value) ->
                  moments.computeIfAbsent(name, unseen -> new Moments()).add(log(value)));
    }
    return new FeatureScaler(
        moments.entrySet().stream().map(entry -> entry.getValue().scale(entry.getKey())).toList());
  }

  /** How many numbers {@link #scale} yields. */
  public int size() {
    return 2 * scales.size();
  }

  /** A snapshot's features that all lie at their means on this scale. */
  public Map<String, Double> averages() {
    return scales.stream()
        .collect(Collectors.toMap(Scale::feature, scale -> unlogged(scale.mean())));
  }

  /** Writes the scaled features and their missing flags from position {@code offset} on. */
  void scale(Snapshot snapshot, float[] target, int offset) {
    for (int i = 0; i < scales.size(); i++) {
      Scale scale = scales.get(i);
      Double value = snapshot.features().get(scale.feature());
      target[offset + 2 * i] = value == null ? 0 : scaled(scale, value);
      target[offset + 2 * i + 1] = value == null ? 1 : 0;
    }
  }

  private static float scaled(Scale scale, double value) {
    double scaled = (log(value) - scale.mean()) / scale.deviation();
    return (float) Math.clamp(scaled, -MOST, MOST);
  }

  private static double log(double value) {
    return Math.signum(value) * Math.log1p(Math.abs(value));
  }

  private static double unlogged(double log) {
    return Math.signum(log) * Math.expm1(Math.abs(log));
  }

  /** Running sums of one feature. */
  private static final class Moments {
    private int count;
    private double sum;
    private double squares;

    void add(double value) {
      count++;
      sum += value;
      squares += value * value;
    }

    Scale scale(String feature) {
      double mean = sum / count;
      double variance = Math.max(0, squares / count - mean * mean);
      return new Scale(feature, mean, variance < 1e-12 ? 1 : Math.sqrt(variance));
    }
  }
}
