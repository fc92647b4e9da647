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

  private final int heads;
  private final double dropout;
  private final NDArray attentionScale;
  private final NDArray attentionShift;
  private final NDArray queriesKeysValues; // [3D, D]
  private final NDArray queriesKeysValuesBias;
  private final NDArray merge; // [D, D]
  private final NDArray mergeBias;
  private final NDArray forwardScale;
  private final NDArray forwardShift;
  private final NDArray widen; // [4D, D]
  private final NDArray widenBias;
  private final NDArray narrow; // [D, 4D]
  private final NDArray narrowBias;

  TransformerBlock(String name, NetworkSettings settings, Weights weights) {
    int width = settings.width();
    heads = settings.heads();
    dropout = settings.dropout();
    attentionScale = weights.vector(name + ".attention.scale", 1, width);
    attentionShift = weights.vector(name + ".attention.shift", 0, width);
    queriesKeysValues = weights.matrix(name + ".attention.qkv", 3 * width, width);
    queriesKeysValuesBias = weights.vector(name + ".attention.qkv.bias", 0, 3 * width);
    merge = weights.matrix(name + ".attention.merge", width, width);
    mergeBias = weights.vector(name + ".attention.merge.bias", 0, width);
    forwardScale = weights.vector(name + ".forward.scale", 1, width);
    forwardShift = weights.vector(name + ".forward.shift", 0, width);
    widen = weights.matrix(name + ".forward.widen", EXPANSION * width, width);
    widenBias = weights.vector(name + ".forward.widen.bias", 0, EXPANSION * width);
    narrow = weights.matrix(name + ".forward.narrow", width, EXPANSION * width);
    narrowBias = weights.vector(name + ".forward.narrow.bias", 0, width);
  }

  NDArray forward(NDArray x, NDArray mask, boolean training) {
    NDArray attended =
        attention(Tensors.normalized(x, attentionScale, attentionShift), mask, training);
    NDArray y = x.add(Tensors.dropout(attended, dropout, training)); // [B, T, D]
    NDArray thought = feedForward(Tensors.normalized(y, forwardScale, forwardShift));
    return y.add(Tensors.dropout(thought, dropout, training)); // [B, T, D]
  }

  private NDArray attention(NDArray x, NDArray mask, boolean training) {
    NDList parts = Tensors.linear(x, queriesKeysValues, queriesKeysValuesBias).split(3, 2);
    NDArray queries = byHead(parts.get(0)); // [B, H, T, F]
    NDArray keys = byHead(parts.get(1));
    NDArray values = byHead(parts.get(2));
    double scale = 1 / Math.sqrt((double) queries.getShape().get(3));
    NDArray scores = queries.mul(scale).matMul(keys.swapAxes(2, 3)).add(mask); // [B, H, T, T]
    NDArray shares = Tensors.dropout(scores.softmax(-1), dropout, training);
    NDArray merged = shares.matMul(values).transpose(0, 2, 1, 3).reshape(x.getShape()); // [B, T, D]
    return Tensors.linear(merged, merge, mergeBias);
  }

  /** [B, T, D] → [B, H, T, F] */
  private NDArray byHead(NDArray x) {
    long batch = x.getShape().get(0);
    long steps = x.getShape().get(1);
    return x.reshape(batch, steps, heads, x.getShape().get(2) / heads).transpose(0, 2, 1, 3);
  }

  private NDArray feedForward(NDArray x) {
    NDArray wide = Activation.gelu(Tensors.linear(x, widen, widenBias)); // [B, T, 4D]
    return Tensors.linear(wide, narrow, narrowBias); // [B, T, D]
  }
}
