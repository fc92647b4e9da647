package dev.perennial.sequences.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Activation;

/**
 * One block of a pre-norm Transformer: {@code x + attention(norm(x))}, then {@code x +
 * feedForward(norm(x))}. B windows, T steps, D width, H heads, F = D / H.
 */
final class TransformerBlock {
  private static final int EXPANSION = 4;

  private final int width;
  private final int heads;
  private final Precision precision;
  private final Norm beforeAttention;
  private final Dense queriesKeysValues; // [3D, D]
  private final Dense merge; // [D, D]
  private final Norm beforeThought;
  private final Dense widen; // [4D, D]
  private final Dense narrow; // [D, 4D]

  TransformerBlock(String name, NetworkSettings settings, Weights weights) {
    width = settings.width();
    heads = settings.heads();
    precision = weights.precision();
    beforeAttention = weights.norm(name + ".attention", width);
    queriesKeysValues = weights.dense(name + ".attention.qkv", 3 * width, width);
    merge = weights.dense(name + ".attention.merge", width, width);
    beforeThought = weights.norm(name + ".forward", width);
    widen = weights.dense(name + ".forward.widen", EXPANSION * width, width);
    narrow = weights.dense(name + ".forward.narrow", width, EXPANSION * width);
  }

  NDArray forward(NDArray x, NDArray mask, Dropout dropout) {
    NDList parts = queriesKeysValues.apply(beforeAttention.apply(x)).split(3, 2); // 3 × [B, T, D]
    NDArray attended = attention(parts.get(0), parts.get(1), parts.get(2), mask, dropout);
    return thought(x.add(dropout.apply(attended)), dropout); // [B, T, D]
  }

  /** The last step of {@link #forward}: it looks at all steps, and nobody looks at the others. */
  NDArray forwardLast(NDArray x, NDArray mask) {
    NDArray normal = beforeAttention.apply(x); // [B, T, D]
    NDArray query = queriesKeysValues.apply(Tensors.lastStep(normal), 0, width); // [B, 1, D]
    NDList parts = queriesKeysValues.apply(normal, width, 3L * width).split(2, 2);
    NDArray attended =
        attention(query, parts.get(0), parts.get(1), mask, Dropout.none()); // [B, 1, D]
    return thought(Tensors.lastStep(x).add(attended), Dropout.none()).squeeze(1); // [B, D]
  }

  /** Each query's mean of the values, weighted by how well their keys fit. */
  private NDArray attention(
      NDArray queries, NDArray keys, NDArray values, NDArray mask, Dropout dropout) {
    double scale = 1 / Math.sqrt((double) width / heads);
    NDArray scores =
        precision
            .product(Tensors.times(byHead(queries), scale), byHead(keys).swapAxes(2, 3))
            .add(mask); // [B, H, T, T]
    NDArray shares = dropout.apply(scores.softmax(-1));
    NDArray merged = precision.product(shares, byHead(values)).transpose(0, 2, 1, 3);
    return merge.apply(merged.reshape(queries.getShape())); // [B, T, D]
  }

  /** [B, T, D] → [B, H, T, F] */
  private NDArray byHead(NDArray x) {
    long batch = x.getShape().get(0);
    long steps = x.getShape().get(1);
    return x.reshape(batch, steps, heads, width / heads).transpose(0, 2, 1, 3);
  }

  private NDArray thought(NDArray y, Dropout dropout) {
    NDArray wide = Activation.gelu(widen.apply(beforeThought.apply(y))); // [B, T, 4D]
    return y.add(dropout.apply(narrow.apply(wide))); // [B, T, D]
  }
}
