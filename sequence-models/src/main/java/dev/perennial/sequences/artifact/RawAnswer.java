package dev.perennial.sequences.artifact;

import dev.perennial.sequences.dataset.Question;

/**
 * What the network itself says of a user, before calibration and blending.
 *
 * @param place of the question among those that were asked
 * @param stages probability of each stage, in the stages' order
 * @param orders mean number of days with an order
 * @param logValue mean of the logarithm of the value, in typical values, if there is any
 * @param logValueDeviation its deviation
 * @param items probability of each item, by its number
 */
@SuppressWarnings("ArrayRecordComponent") // made by the thousand, never compared
public record RawAnswer(
    int place,
    Question question,
    double churnLogOdds,
    float[] stages,
    double orders,
    double logValue,
    double logValueDeviation,
    float[] items) {}
