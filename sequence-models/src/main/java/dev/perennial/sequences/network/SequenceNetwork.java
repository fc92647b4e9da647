package dev.perennial.sequences.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/**
 * The whole network: steps become vectors, the encoder reads them in order, the heads answer. Holds
 * no memory of its own but its weights'. B users, T steps, D width, V items, C candidates.
 */
public final class SequenceNetwork {
  private final double dropout;
  private final StepEmbedding embedding;
  private final StepEncoder encoder;
  private final UserHeads heads;
  private final NDArray nextOrder; // [D, D]
  private final NDArray nextOrderBias;
  private final NDArray itemBias; // [V]

  public SequenceNetwork(NetworkSettings settings, InputSizes sizes, Weights weights) {
    dropout = settings.dropout();
    embedding = new StepEmbedding(settings, sizes, weights);
    encoder = StepEncoder.of(settings, weights);
    heads = new UserHeads(settings, sizes, weights);
    nextOrder = weights.matrix("heads.order", settings.width(), settings.width());
    nextOrderBias = weights.vector("heads.order.bias", 0, settings.width());
    itemBias = weights.vector("heads.item.bias", 0, sizes.items());
  }

  /** Reads a batch; the output lives in the batch's manager. */
  public NetworkOutput forward(BatchTensors batch, boolean training) {
    NDArray steps = embedding.embed(batch, training); // [B, T, D]
    NDArray read = encoder.encode(steps, batch.present(), training); // [B, T, D]
    NDArray now = Tensors.step(read, read.getShape().get(1) - 1); // [B, D]
    NDList answers = heads.answer(now, batch.now(), training);
    return new NetworkOutput(
        answers.get(0),
        answers.get(1),
        answers.get(2),
        answers.get(3),
        answers.get(4),
        answers.get(5),
        Tensors.linear(Tensors.dropout(now, dropout, training), nextOrder, nextOrderBias),
        read);
  }

  /** Every item's score in each direction: [B, D] → [B, V] */
  public NDArray itemScores(NDArray directions) {
    return Tensors.linear(directions, embedding.items(), itemBias);
  }

  /** Some items' scores in each direction: [B, D], [C] → [B, C] */
  public NDArray itemScores(NDArray directions, NDArray candidates) {
    NDArray vectors = Tensors.rows(embedding.items(), candidates); // [C, D]
    NDArray biases = itemBias.take(candidates.getManager(), candidates); // [C]
    return Tensors.linear(directions, vectors, biases);
  }
}
