package dev.perennial.ranking.evaluation;

import dev.perennial.sequences.metric.Bootstrap;
import dev.perennial.sequences.metric.Estimate;
import dev.perennial.sequences.metric.UserMean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** One contestant's numbers on some of a task's occasions, one draw of them after the other. */
final class Measured {
  private final RankedLists lists;
  private final int[] places;
  private final int resamples;
  private final List<Drawn> numbers = new ArrayList<>();
  private final Map<Measure, Estimate> sure = new LinkedHashMap<>();
  private int draw;

  Measured(RankedLists lists, int[] places, int resamples) {
    this.lists = lists;
    this.places = places;
    this.resamples = resamples;
  }

  /** A number of every draw. */
  @SuppressWarnings("ArrayRecordComponent") // filled draw by draw
  private record Drawn(Measure measure, ToDoubleFunction<int[]> metric, double[] draws) {
    Estimate estimate(int[] everyone) {
      return new Estimate(metric.applyAsDouble(everyone), draws);
    }
  }

  /** Adds the mean of a number that every occasion of the task has. */
  void mean(Measure measure, double[] ofAll) {
    double[] values = pick(ofAll);
    add(measure, counts -> UserMean.of(values, counts));
  }

  /** Adds how much larger one mean is than the other, as a share of the other. */
  void lift(Measure measure, double[] ofAll, double[] thanOfAll) {
    double[] values = pick(ofAll);
    double[] than = pick(thanOfAll);
    add(measure, counts -> UserMean.of(values, counts) / UserMean.of(than, counts) - 1);
  }

  /** Adds a number of all occasions, of how often each of them counts. */
  void number(Measure measure, ToDoubleFunction<int[]> metric) {
    add(measure, metric);
  }

  /** Adds a number that has no interval. */
  void sure(Measure measure, double value) {
    sure.put(measure, new Estimate(value, new double[0]));
  }

  private void add(Measure measure, ToDoubleFunction<int[]> metric) {
    numbers.add(new Drawn(measure, metric, new double[resamples]));
  }

  /**
   * Measures one draw.
   *
   * @param ofAll how often each occasion of the task counts
   */
  void measure(int[] ofAll) {
    int[] counts = Arrays.stream(places).map(place -> ofAll[place]).toArray();
    numbers.forEach(one -> one.draws()[draw] = one.metric().applyAsDouble(counts));
    draw++;
  }

  Comparison.Row row() {
    int[] everyone = Bootstrap.everyone(places.length);
    Map<Measure, Estimate> estimates = new LinkedHashMap<>(sure);
    numbers.forEach(one -> estimates.put(one.measure(), one.estimate(everyone)));
    return new Comparison.Row(lists, estimates);
  }

  private double[] pick(double[] ofAll) {
    return Arrays.stream(places).mapToDouble(place -> ofAll[place]).toArray();
  }
}
