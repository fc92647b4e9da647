package dev.perennial.sequences.artifact;

import dev.perennial.sequences.dataset.SequenceEncoder;
import dev.perennial.sequences.member.Members;
import dev.perennial.sequences.network.Weights;

/**
 * What a model is made of.
 *
 * @param encoder turns users into the network's input
 * @param weights of the network
 * @param members that answer beside the network
 * @param tuning turns their words into answers
 * @param provenance where all of it comes from
 */
public record ModelParts(
    SequenceEncoder encoder,
    Weights weights,
    Members members,
    Tuning tuning,
    Provenance provenance) {
  ModelParts with(Tuning other) {
    return new ModelParts(encoder, weights, members, other, provenance);
  }
}
