package dev.perennial.sequences.fitting;

import dev.perennial.sequences.dataset.SequenceEncoder;
import dev.perennial.sequences.network.NetworkSettings;

/**
 * What a network is to learn.
 *
 * @param network its shape, and how far it looks ahead
 * @param encoder of what it reads
 * @param typicalValue in units of which it says values
 */
public record FittingTask(NetworkSettings network, SequenceEncoder encoder, double typicalValue) {}
