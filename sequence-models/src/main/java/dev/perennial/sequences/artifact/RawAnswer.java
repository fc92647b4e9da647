package dev.perennial.sequences.artifact;

import dev.perennial.sequences.dataset.Question;

/**
 * What the network itself says of a user, before calibration and blending.
 *
 * @param place of the question among those that were asked
 * @param hazards [K] log odds of the first order in each bin of the label horizon, given none
 *     before it
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
    float[] hazards,
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

  /** Log odds of no order within the label horizon. */
  public double churnLogOdds() {
    return -Math.log(Math.expm1(cumulativeHazard(hazards.length)));
  }

  /** Probability of no order up to the end of each bin: [K] */
  public double[] survival() {
    double[] survival = new double[hazards.length];
    for (int bin = 0; bin < survival.length; bin++) {
      survival[bin] = Math.exp(-cumulativeHazard(bin + 1));
    }
    return survival;
  }

  /** −ln of the probability of no order in the first so many bins. */
  private double cumulativeHazard(int bins) {
    double sum = 0;
    for (int bin = 0; bin < bins; bin++) {
      sum += softPlus(hazards[bin]);
    }
    return sum;
  }

  private static double softPlus(double x) {
    return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
  }
}
