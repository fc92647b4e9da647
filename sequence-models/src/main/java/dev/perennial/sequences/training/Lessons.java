package dev.perennial.sequences.training;

import dev.perennial.sequences.artifact.LifecycleModel;
import dev.perennial.sequences.blend.Blend;
import dev.perennial.sequences.blend.NextItemBlend;
import dev.perennial.sequences.outlook.ConformalTail;
import java.util.Map;
import java.util.Optional;

/**
 * What a rehearsal taught.
 *
 * @param epochs after which it is enough
 * @param blend how much each member's word counts
 * @param nextItems how the next items are blended
 * @param orders how wide the interval of the number of orders is
 * @param value how wide that of their value is
 * @param metrics on the later window, of what had not seen it
 * @param rehearsal itself, where there was one
 * @param backtest the model as it was then
 */
record Lessons(
    int epochs,
    Blend blend,
    NextItemBlend nextItems,
    ConformalTail orders,
    ConformalTail value,
    Map<String, Double> metrics,
    Optional<Rehearsal> rehearsal,
    Optional<LifecycleModel> backtest) {

  /** Of a store whose past is too short: every word counts the same, and nothing is sure. */
  static Lessons none(int epochs) {
    return new Lessons(
        epochs,
        Blend.even(),
        NextItemBlend.networkOnly(),
        ConformalTail.cautious(),
        ConformalTail.cautious(),
        Map.of(),
        Optional.empty(),
        Optional.empty());
  }

  Lessons withBacktest(LifecycleModel model) {
    return new Lessons(
        epochs, blend, nextItems, orders, value, metrics, rehearsal, Optional.of(model));
  }
}
