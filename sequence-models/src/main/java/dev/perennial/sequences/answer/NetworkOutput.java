package dev.perennial.sequences.answer;

import ai.djl.ndarray.NDArray;

/**
 * What the heads say of each user, before any calibration. B users, K bins of the label horizon, D
 * width.
 *
 * @param hazard [B, K] log odds of the first order in a bin, given none before it
 * @param stage [B, 6] one score a stage, in the stages' order
 * @param orderRate [B] logarithm of the mean number of orders within the horizon
 * @param orderShape [B] logarithm of the negative binomial's shape: low where users differ much
 * @param valueMean [B] mean of the logarithm of the value within the horizon, if there is any
 * @param valueDeviation [B] its deviation
 * @param nextEvent [B, 5] one score a kind of the next event, in their order
 * @param nextOrder [B, D] direction of the items of the next order
 * @param hidden [B, D] what all of this was read from
 */
public record NetworkOutput(
    NDArray hazard,
    NDArray stage,
    NDArray orderRate,
    NDArray orderShape,
    NDArray valueMean,
    NDArray valueDeviation,
    NDArray nextEvent,
    NDArray nextOrder,
    NDArray hidden) {}
