package dev.perennial.sequences.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.lifecycle.NextEvent;
import dev.perennial.sequences.dataset.HazardBins;
import dev.perennial.sequences.dataset.Outcome;
import java.util.List;

/**
 * What became of the users of a batch, side by side in one array, so that one copy takes it to
 * native memory. A censored outcome says in which bins there was no order yet, or the bin of the
 * first one, and nothing else. B users, K bins.
 */
final class UserTargets {
  private static final int STAGES = LifecycleStage.values().length;
  private static final int EVENTS = NextEvent.values().length;
  private static final int NUMBERS = 5;

  private final HazardBins bins;
  private final double typicalValue;
  private final int users;
  private final int width;
  private final float[] values;

  UserTargets(List<Outcome> outcomes, HazardBins bins, double typicalValue) {
    this.bins = bins;
    this.typicalValue = typicalValue;
    users = outcomes.size();
    width = 2 * bins.count() + STAGES + EVENTS + NUMBERS;
    values = new float[users * width];
    for (int user = 0; user < users; user++) {
      put(user * width, outcomes.get(user));
    }
  }

  /**
   * The same in native memory.
   *
   * @param ordered [B, K] 1 in the bin of the first order
   * @param atRisk [B, K] 1 in the bins up to that one, or in all that were observed
   * @param stage [B, 6] 1 at the stage one horizon later; all 0 where it is not known
   * @param nextEvent [B, 5] 1 at the kind of the next event; all 0 where it is not known
   * @param known [B] 1 where the whole horizon was observed
   * @param orders [B]
   * @param lnFactorial [B] ln(orders!)
   * @param hasValue [B] 1 where there was any
   * @param logValue [B] logarithm of the value in typical values, 0 where there was none
   */
  record InMemory(
      NDArray ordered,
      NDArray atRisk,
      NDArray stage,
      NDArray nextEvent,
      NDArray known,
      NDArray orders,
      NDArray lnFactorial,
      NDArray hasValue,
      NDArray logValue) {}

  InMemory in(NDManager memory) {
    long k = bins.count();
    long stages = 2 * k + STAGES;
    long events = stages + EVENTS;
    NDList parts =
        memory
            .create(values, new Shape(users, width))
            .split(
                new long[] {
                  k, 2 * k, stages, events, events + 1, events + 2, events + 3, events + 4
                },
                1);
    return new InMemory(
        parts.get(0),
        parts.get(1),
        parts.get(2),
        parts.get(3),
        parts.get(4).squeeze(1),
        parts.get(5).squeeze(1),
        parts.get(6).squeeze(1),
        parts.get(7).squeeze(1),
        parts.get(8).squeeze(1));
  }

  private void put(int row, Outcome outcome) {
    putTime(row, outcome);
    if (!outcome.censored()) {
      putRest(row + 2 * bins.count(), outcome);
    }
  }

  private void putTime(int row, Outcome outcome) {
    int seen = bins.survived(outcome.observedDays());
    if (outcome.firstOrderDays().isPresent()) {
      int bin = bins.of(outcome.firstOrderDays().getAsDouble());
      values[row + bin] = 1;
      seen = bin + 1;
    }
    for (int bin = 0; bin < seen; bin++) {
      values[row + bins.count() + bin] = 1;
    }
  }

  private void putRest(int start, Outcome outcome) {
    outcome.stage().ifPresent(stage -> values[start + place(stage)] = 1);
    values[start + STAGES + place(outcome.nextEvent())] = 1;
    int numbers = start + STAGES + EVENTS;
    values[numbers] = 1;
    values[numbers + 1] = outcome.orders();
    values[numbers + 2] = lnFactorial(outcome.orders());
    if (outcome.value() > 0) {
      values[numbers + 3] = 1;
      values[numbers + 4] = (float) Math.log(outcome.value() / typicalValue);
    }
  }

  private static int place(LifecycleStage stage) {
    return List.of(LifecycleStage.values()).indexOf(stage);
  }

  private static int place(NextEvent event) {
    return List.of(NextEvent.values()).indexOf(event);
  }

  private static float lnFactorial(int n) {
    double sum = 0;
    for (int i = 2; i <= n; i++) {
      sum += Math.log(i);
    }
    return (float) sum;
  }
}
