package dev.perennial.sequences.loss;

import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.sequences.dataset.Outcome;
import dev.perennial.sequences.dataset.Window;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * What became of the users of a batch. B users, S event steps, T = S + 1.
 *
 * @param churned [B] 1 where there was no order
 * @param orders [B]
 * @param logValue [B] logarithm of the value in typical values, 0 where there was none
 * @param hasValue [B] 1 where there was any
 * @param stage [B · 6] 1 at the stage one horizon later; all 0 where it is not known
 * @param nextOrder the items of the next order, from each user
 * @param nextItem the item of the next event, from some of the steps b · T + t
 */
@SuppressWarnings("ArrayRecordComponent") // copied to native memory, never compared
public record Targets(
    float[] churned,
    float[] orders,
    float[] logValue,
    float[] hasValue,
    float[] stage,
    ItemTargets nextOrder,
    ItemTargets nextItem) {
  static final int STAGES = LifecycleStage.values().length;
  private static final List<LifecycleStage> STAGE_ORDER = Arrays.asList(LifecycleStage.values());
  private static final int MAX_NEXT_ITEMS = 384;

  /** The targets of a batch, padded to so many event steps. */
  public static Targets of(
      List<EncodedExample> batch, double typicalValue, int steps, Random random) {
    int size = batch.size();
    Targets targets =
        new Targets(
            new float[size],
            new float[size],
            new float[size],
            new float[size],
            new float[size * STAGES],
            ItemTargets.none(),
            nextItems(batch, steps, random));
    for (int row = 0; row < size; row++) {
      targets.put(row, batch.get(row).example().outcome(), typicalValue);
    }
    return targets;
  }

  private void put(int row, Outcome outcome, double typicalValue) {
    churned[row] = outcome.churned() ? 1 : 0;
    orders[row] = outcome.orders();
    if (outcome.value() > 0) {
      hasValue[row] = 1;
      logValue[row] = (float) Math.log(outcome.value() / typicalValue);
    }
    Optional<LifecycleStage> known = outcome.stage();
    known.ifPresent(at -> stage[row * STAGES + STAGE_ORDER.indexOf(at)] = 1);
    nextOrder.add(row, outcome.nextItems());
  }

  private static ItemTargets nextItems(List<EncodedExample> batch, int steps, Random random) {
    List<int[]> places = new ArrayList<>();
    for (int row = 0; row < batch.size(); row++) {
      List<Window.Step> window = batch.get(row).window().steps();
      int start = row * (steps + 1) + steps - window.size();
      for (int i = 0; i + 1 < window.size(); i++) {
        places.add(new int[] {start + i, window.get(i + 1).item()});
      }
    }
    Collections.shuffle(places, random);
    ItemTargets targets = ItemTargets.none();
    places.stream().limit(MAX_NEXT_ITEMS).forEach(p -> targets.add(p[0], List.of(p[1])));
    return targets;
  }
}
