package dev.perennial.ranking.tower;

/** A learned tower on the heap: for one row faster than the engine, and safe for all threads. */
final class HeapTower {
  private final float[] first;
  private final float[] firstBias;
  private final float[] second;
  private final float[] secondBias;

  HeapTower(float[] first, float[] firstBias, float[] second, float[] secondBias) {
    this.first = first;
    this.firstBias = firstBias;
    this.second = second;
    this.secondBias = secondBias;
  }

  /** What {@link Layers#apply} makes of one row. */
  float[] apply(float[] input, float[] around) {
    float[] inner = linear(input, first, firstBias);
    for (int i = 0; i < inner.length; i++) {
      inner[i] = Math.max(0, inner[i]);
    }
    float[] sum = linear(inner, second, secondBias);
    add(sum, 1, around);
    return unit(sum);
  }

  /** Adds another vector times a factor. */
  static void add(float[] sum, float factor, float[] other) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += factor * other[i];
    }
  }

  static float dot(float[] one, float[] other) {
    return dot(one, other, 0);
  }

  private static float dot(float[] one, float[] other, int from) {
    float sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[from + i];
    }
    return sum;
  }

  private static float[] linear(float[] input, float[] weight, float[] bias) {
    float[] output = bias.clone();
    for (int row = 0; row < output.length; row++) {
      output[row] += dot(input, weight, row * input.length);
    }
    return output;
  }

  private static float[] unit(float[] vector) {
    float length = (float) Math.sqrt(dot(vector, vector));
    for (int i = 0; i < vector.length && length > 0; i++) {
      vector[i] /= length;
    }
    return vector;
  }
}
