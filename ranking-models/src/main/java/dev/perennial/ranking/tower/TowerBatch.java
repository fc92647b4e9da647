package dev.perennial.ranking.tower;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Some moments, with every item that occurs in them once. B moments, U items. */
final class TowerBatch {
  private final int[] items; // U
  private final float[][] profiles; // 2 of B · U weights
  private final int[] targets; // B places among the items

  private TowerBatch(int[] items, float[][] profiles, int[] targets) {
    this.items = items;
    this.profiles = profiles;
    this.targets = targets;
  }

  static TowerBatch of(List<Moment> moments, int maxSteps) {
    int[] items =
        moments.stream()
            .flatMapToInt(moment -> moment.items(maxSteps))
            .distinct()
            .sorted()
            .toArray();
    float[][] profiles = new float[2][moments.size() * items.length];
    int[] targets = new int[moments.size()];
    for (int row = 0; row < targets.length; row++) {
      Moment moment = moments.get(row);
      targets[row] = Arrays.binarySearch(items, moment.next());
      for (int age = 0; age < Math.min(maxSteps, moment.end()); age++) {
        int place = Arrays.binarySearch(items, moment.past().item(moment.end() - 1 - age));
        Profile.weigh(profiles, row * items.length + place, age);
      }
    }
    return new TowerBatch(items, profiles, targets);
  }

  /** The weights of the items in one of the profiles: [B, U] */
  NDArray profile(int which, NDManager memory) {
    return memory.create(profiles[which], new Shape(targets.length, items.length));
  }

  /** Where in [B, U] the items are that came next: [B] int64 */
  NDArray targets(NDManager memory) {
    long[] places = new long[targets.length];
    for (int row = 0; row < places.length; row++) {
      places[row] = (long) row * items.length + targets[row];
    }
    return memory.create(places);
  }

  /** Logarithm of how likely each item was to occur in a batch: [U] */
  NDArray logChances(double[] shares, NDManager memory) {
    float[] logs = new float[items.length];
    for (int i = 0; i < logs.length; i++) {
      double absent = targets.length * Math.log1p(-shares[items[i]]);
      logs[i] = (float) Math.log(-Math.expm1(absent));
    }
    return memory.create(logs);
  }

  /** The items for the engine; some of those with content have to do without a name. */
  TowerItems tensors(
      List<ItemContent> contents, double nameless, RandomGenerator random, NDManager memory) {
    float[] named = new float[items.length];
    for (int i = 0; i < named.length; i++) {
      boolean drop = !contents.get(items[i]).isEmpty() && random.nextDouble() < nameless;
      named[i] = drop ? 0 : 1;
    }
    return TowerItems.of(items, named, contents, memory);
  }
}
