package dev.perennial.sequences.artifact;

import dev.perennial.sequences.blend.Blend;
import dev.perennial.sequences.blend.NextItemBlend;
import dev.perennial.sequences.outlook.ConformalTail;
import java.util.Map;

/**
 * What turns the members' words into answers.
 *
 * @param labelDays that the members' words reach ahead
 * @param horizonDays that answers reach ahead
 * @param blend how much each member's word counts
 * @param orders how wide the interval of the number of orders is
 * @param value how wide that of their value is
 * @param nextItems blends the next items
 * @param typicalValue of a user who orders; the network speaks in multiples
 * @param popular share of each item in the last purchases before the split
 */
public record Tuning(
    int labelDays,
    int horizonDays,
    Blend blend,
    ConformalTail orders,
    ConformalTail value,
    NextItemBlend nextItems,
    double typicalValue,
    Map<String, Float> popular) {
  public Tuning {
    popular = Map.copyOf(popular);
  }

  /** The same with another blend. */
  public Tuning with(Blend other) {
    return new Tuning(
        labelDays, horizonDays, other, orders, value, nextItems, typicalValue, popular);
  }
}
