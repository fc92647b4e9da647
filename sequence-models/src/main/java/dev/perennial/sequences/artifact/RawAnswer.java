package dev.perennial.sequences.artifact;

import dev.perennial.sequences.dataset.Question;
import dev.perennial.sequences.outlook.Hazards;

/**
 * What the network itself says of a user, before calibration and blending.
 *
 * @param place of the question among those that were asked
 * @param hazards of the first order, in the bins of the label horizon
 * @param stages [6] probability of each stage, in the stages' order
 * @param orders mean number of days with an order
 * @param orderShape of the negative binomial around that mean: low where users differ much
 * @param logValue mean of the logarithm of the value, in typical values, if there is any
 * @param logValueDeviation its deviation
 * @param nextEvents [5] probability of each kind of the next event, in their order
 * @param hidden [D] what the answers were read from
 * @param items [V] probability of each item, by its number
 */
@SuppressWarnings("ArrayRecordComponent") // made by the thousand, never compared
public record RawAnswer(
    int place,
    Question question,
    Hazards hazards,
    float[] stages,
    double orders,
    double orderShape,
    double logValue,
    double logValueDeviation,
    float[] nextEvents,
    float[] hidden,
    float[] items) {

  /** The same without the items, which take most of the memory. */
  RawAnswer withoutItems() {
    return new RawAnswer(
        place,
        question,
        hazards,
        stages,
        orders,
        orderShape,
        logValue,
        logValueDeviation,
        nextEvents,
        hidden,
        new float[0]);
  }
}
