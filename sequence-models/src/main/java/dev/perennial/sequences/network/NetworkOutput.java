package dev.perennial.sequences.network;

import ai.djl.ndarray.NDArray;

/**
 * What the heads say of each user, before any calibration. B users, T steps, D width.
 *
 * @param churn [B] log odds of no order within the horizon
 * @param stage [B, 6] one score a stage, in the stages' order
 * @param orderRate [B] logarithm of the mean number of orders within the horizon
 * @param orderShape [B] logarithm of the negative binomial's shape: low where users differ much
 * @param valueMean [B] mean of the logarithm of the value within the horizon, if there is any
 * @param valueDeviation [B] its deviation
 * @param nextOrder [B, D] direction of the items of the next order
 * @param nextItem [B, T, D] direction of the item of the next event, after each step
 */
public record NetworkOutput(
    NDArray churn,
    NDArray stage,
    NDArray orderRate,
    NDArray orderShape,
    NDArray valueMean,
    NDArray valueDeviation,
    NDArray nextOrder,
    NDArray nextItem) {}
