package dev.perennial.ranking.matrix;

import java.util.random.RandomGenerator;

/**
 * Loops over rows of floats. Those that add a multiple of one row to another are what the compiler
 * turns into vector instructions; a sum along a row is not, for its order would change.
 */
public final class Dense {
  private Dense() {}

  /** Normally distributed numbers around 0. */
  public static float[] random(int size, double deviation, RandomGenerator random) {
    float[] numbers = new float[size];
    for (int i = 0; i < size; i++) {
      numbers[i] = (float) (deviation * random.nextGaussian());
    }
    return numbers;
  }

  /** {@code to += factor * from}, for {@code width} numbers from the two offsets on. */
  public static void add(
      float factor, float[] from, int fromOffset, float[] to, int toOffset, int width) {
    for (int i = 0; i < width; i++) {
      to[toOffset + i] += factor * from[fromOffset + i];
    }
  }

  /** {@code numbers *= factor}. */
  public static void scale(float factor, float[] numbers) {
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] *= factor;
    }
  }

  /** Makes a vector as long as 1; zeros stay. */
  public static void normalize(float[] numbers) {
    double length = length(numbers);
    if (length > 0) {
      scale((float) (1 / length), numbers);
    }
  }

  /** How long a vector is. */
  public static double length(float[] numbers) {
    return Math.sqrt(dot(numbers, 0, numbers, 0, numbers.length));
  }

  /** The inner product of {@code width} numbers from the two offsets on. */
  public static float dot(float[] one, int oneOffset, float[] other, int otherOffset, int width) {
    float first = 0;
    float second = 0;
    float third = 0;
    float fourth = 0;
    int i = 0;
    for (; i + 3 < width; i += 4) {
      first += one[oneOffset + i] * other[otherOffset + i];
      second += one[oneOffset + i + 1] * other[otherOffset + i + 1];
      third += one[oneOffset + i + 2] * other[otherOffset + i + 2];
      fourth += one[oneOffset + i + 3] * other[otherOffset + i + 3];
    }
    for (; i < width; i++) {
      first += one[oneOffset + i] * other[otherOffset + i];
    }
    return first + second + (third + fourth);
  }

  /** The inner products of all columns with each other: width x width. */
  public static float[] gram(float[] rows, int width) {
    float[] gram = new float[width * width];
    for (int offset = 0; offset < rows.length; offset += width) {
      for (int i = 0; i < width; i++) {
        float value = rows[offset + i];
        if (value != 0) {
          add(value, rows, offset, gram, i * width, width);
        }
      }
    }
    return gram;
  }
}
