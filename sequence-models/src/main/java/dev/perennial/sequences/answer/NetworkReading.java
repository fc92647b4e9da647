package dev.perennial.sequences.answer;

import ai.djl.ndarray.NDArray;

/**
 * What a network makes of whole windows: what it is trained by. B users, T steps, D width.
 *
 * @param users its answers about the users
 * @param steps [B, T, D] what it knows after each step: the direction of the next event's item
 */
public record NetworkReading(NetworkOutput users, NDArray steps) {}
