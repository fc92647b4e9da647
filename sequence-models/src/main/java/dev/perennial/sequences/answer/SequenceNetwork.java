package dev.perennial.sequences.answer;

import ai.djl.ndarray.NDArray;
import dev.perennial.model.lifecycle.NextEvent;
import dev.perennial.sequences.network.Dense;
import dev.perennial.sequences.network.Dropout;
import dev.perennial.sequences.network.NetworkSettings;
import dev.perennial.sequences.network.Precision;
import dev.perennial.sequences.network.StepEncoder;
import dev.perennial.sequences.network.Tensors;
import dev.perennial.sequences.network.Weights;

/**
 * The whole network: steps become vectors, the encoder reads them in order, the heads answer. Holds
 * no memory of its own but its weights'. B users, T steps, D width, V items, C candidates, R rows.
 */
public final class SequenceNetwork {
  private static final double DEVIATION = 0.01;

  private final StepEmbedding embedding;
  private final StepEncoder encoder;
  private final UserHeads heads;
  private final NDArray itemBias; // [V]
  private final Dense events; // [5, D]
  private final Precision precision;

  public SequenceNetwork(NetworkSettings settings, InputSizes sizes, Weights weights) {
    embedding = new StepEmbedding(settings, sizes, weights);
    encoder = StepEncoder.of(settings, weights);
    heads = new UserHeads(settings, sizes, weights);
    itemBias = weights.vector("heads.item.bias", 0, sizes.items());
    events = weights.dense("heads.event", DEVIATION, NextEvent.values().length, settings.width());
    precision = weights.precision();
  }

  /** Answers about the users of a batch; the answers live in the batch's manager. */
  public NetworkOutput answer(BatchTensors batch) {
    NDArray steps = embedding.embed(batch, Dropout.none()); // [B, T, D]
    return heads.answer(encoder.encodeLast(steps, batch.present()), batch.now(), Dropout.none());
  }

  /** The vectors of the event steps: [B, S, D] */
  public NDArray events(BatchTensors batch) {
    return embedding.events(batch);
  }

  /**
   * The hazards of users whose steps are given as vectors, which gradients can be taken of.
   *
   * @param events [B, S, D] of the event steps
   * @param now [B, N] numbers of the NOW step
   * @param present [B, T]
   * @return [B, K]
   */
  public NDArray hazards(NDArray events, NDArray now, NDArray present) {
    NDArray steps = embedding.withNow(events, now); // [B, T, D]
    return heads.answer(encoder.encodeLast(steps, present), now, Dropout.none()).hazard();
  }

  /** Reads a batch with all of its steps. */
  public NetworkReading read(BatchTensors batch, Dropout dropout) {
    NDArray steps = embedding.embed(batch, dropout); // [B, T, D]
    NDArray read = encoder.encode(steps, batch.present(), dropout); // [B, T, D]
    NDArray now = Tensors.last(read); // [B, D]
    return new NetworkReading(heads.answer(now, batch.now(), dropout), read);
  }

  /** Scores of the kinds of the event that follows: [R, D] → [R, 5] */
  public NDArray eventScores(NDArray steps) {
    return events.apply(steps);
  }

  /** Every item's score in each direction: [R, D] → [R, V] */
  public NDArray itemScores(NDArray directions) {
    return precision.linear(directions, embedding.items(), itemBias);
  }

  /** Some items' scores in each direction: [R, D], [C] → [R, C] */
  public NDArray itemScores(NDArray directions, NDArray candidates) {
    NDArray vectors = Tensors.rows(embedding.items(), candidates); // [C, D]
    NDArray biases = itemBias.take(candidates.getManager(), candidates); // [C]
    return precision.linear(directions, vectors, biases);
  }
}
