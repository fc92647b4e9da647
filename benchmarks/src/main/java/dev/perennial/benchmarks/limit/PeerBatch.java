package dev.perennial.benchmarks.limit;

import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.lifecycle.NextEvent;
import dev.perennial.sequences.dataset.HazardBins;
import dev.perennial.sequences.dataset.Outcome;
import dev.perennial.sequences.dataset.PaddedBatch;
import dev.perennial.sequences.loss.EncodedExample;
import dev.perennial.sequences.network.NetworkSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A batch and its truth as {@code benchmarks/peers/training.py} reads them: named arrays, a list a
 * row. All outcomes are known to the end of the horizon.
 *
 * @param settings of the network
 * @param batch by name
 */
public record PeerBatch(NetworkSettings settings, Map<String, List<?>> batch) {
  private static final List<LifecycleStage> STAGES = List.of(LifecycleStage.values());
  private static final List<NextEvent> EVENTS = List.of(NextEvent.values());

  /** The same numbers as a Java training takes from the examples. */
  public static PeerBatch of(
      List<EncodedExample> examples, NetworkSettings settings, int items, double typicalValue) {
    Map<String, List<?>> batch = new LinkedHashMap<>();
    inputs(batch, PaddedBatch.of(examples.stream().map(EncodedExample::window).toList()));
    List<Outcome> outcomes = examples.stream().map(one -> one.example().outcome()).toList();
    users(batch, outcomes, settings.bins(), typicalValue);
    nextOrders(batch, outcomes, items);
    nextSteps(batch, examples);
    double lnItems = Math.log(items);
    double lnEvents = Math.log(5);
    batch.put(
        "units", List.of(Math.log(2), Math.log(6), 1.0, 1.0, lnEvents, lnItems, lnItems, lnEvents));
    return new PeerBatch(settings, batch);
  }

  private static void inputs(Map<String, List<?>> batch, PaddedBatch padded) {
    int rows = padded.batch();
    batch.put("items", rows(Arrays.stream(padded.items()).boxed().toList(), rows));
    batch.put("types", rows(Arrays.stream(padded.types()).boxed().toList(), rows));
    batch.put("categories", rows(Arrays.stream(padded.categories()).boxed().toList(), rows));
    List<List<Float>> steps = rows(floats(padded.numbers()), rows * padded.steps());
    batch.put("numbers", rows(steps, rows));
    batch.put("now", rows(floats(padded.now()), rows));
    batch.put("present", rows(floats(padded.present()), rows));
  }

  private static void users(
      Map<String, List<?>> batch, List<Outcome> outcomes, HazardBins bins, double typicalValue) {
    batch.put("ordered", outcomes.stream().map(o -> bins(o, bins, true)).toList());
    batch.put("atRisk", outcomes.stream().map(o -> bins(o, bins, false)).toList());
    batch.put(
        "stage", outcomes.stream().map(o -> STAGES.indexOf(o.stage().orElseThrow())).toList());
    batch.put("nextEvent", outcomes.stream().map(o -> EVENTS.indexOf(o.nextEvent())).toList());
    batch.put("orders", outcomes.stream().map(o -> (double) o.orders()).toList());
    batch.put("lnFactorial", outcomes.stream().map(o -> lnFactorial(o.orders())).toList());
    batch.put("hasValue", outcomes.stream().map(o -> o.value() > 0 ? 1.0 : 0.0).toList());
    batch.put(
        "logValue",
        outcomes.stream()
            .map(o -> o.value() > 0 ? Math.log(o.value() / typicalValue) : 0.0)
            .toList());
  }

  private static List<Double> bins(Outcome outcome, HazardBins bins, boolean onlyOrdered) {
    int ordered =
        outcome.firstOrderDays().isPresent()
            ? bins.of(outcome.firstOrderDays().getAsDouble())
            : bins.count();
    return IntStream.range(0, bins.count())
        .mapToObj(bin -> bin == ordered || (!onlyOrdered && bin < ordered) ? 1.0 : 0.0)
        .toList();
  }

  private static double lnFactorial(int n) {
    return IntStream.rangeClosed(2, n).mapToDouble(Math::log).sum();
  }

  /** The items of the next order, by their place among all scores, and their share of the loss. */
  private static void nextOrders(Map<String, List<?>> batch, List<Outcome> outcomes, int items) {
    List<Long> places = new ArrayList<>();
    List<Double> shares = new ArrayList<>();
    long ordering = outcomes.stream().filter(o -> !o.nextItems().isEmpty()).count();
    for (int user = 0; user < outcomes.size(); user++) {
      List<Integer> found = outcomes.get(user).nextItems();
      for (int item : found) {
        places.add((long) user * items + item);
        shares.add(1.0 / (ordering * found.size()));
      }
    }
    batch.put("orderPlaces", places);
    batch.put("orderShares", shares);
  }

  private static void nextSteps(Map<String, List<?>> batch, List<EncodedExample> examples) {
    int steps = examples.getFirst().window().length();
    List<Integer> places = new ArrayList<>();
    List<Integer> items = new ArrayList<>();
    List<Integer> events = new ArrayList<>();
    for (int user = 0; user < examples.size(); user++) {
      for (int step = 0; step + 2 < steps; step++) {
        places.add(user * steps + step);
        items.add(examples.get(user).window().steps().get(step + 1).item());
        events.add(EVENTS.indexOf(NextEvent.PURCHASE));
      }
    }
    batch.put("places", places);
    batch.put("nextItems", items);
    batch.put("nextEvents", events);
  }

  private static List<Float> floats(float[] values) {
    return IntStream.range(0, values.length).mapToObj(i -> values[i]).toList();
  }

  private static <T> List<List<T>> rows(List<T> values, int rows) {
    int width = values.size() / rows;
    return IntStream.range(0, rows)
        .mapToObj(row -> values.subList(row * width, (row + 1) * width))
        .toList();
  }
}
