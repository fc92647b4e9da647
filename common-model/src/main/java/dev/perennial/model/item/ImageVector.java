package dev.perennial.model.item;

import static dev.perennial.model.json.Checks.check;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/**
 * An item's picture as the numbers that an image model of the store's made of it; near ones look
 * alike. In JSON a list of numbers.
 */
public final class ImageVector {
  public static final int MAX_LENGTH = 2048;

  private final float[] numbers;

  /** Copies them. */
  @JsonCreator
  public ImageVector(float[] numbers) {
    check(
        numbers.length > 0 && numbers.length <= MAX_LENGTH,
        "imageVector must have 1 to %d numbers, but has %d",
        MAX_LENGTH,
        numbers.length);
    for (int i = 0; i < numbers.length; i++) {
      check(
          Float.isFinite(numbers[i]), "imageVector must be finite, but is %s at %d", numbers[i], i);
    }
    this.numbers = numbers.clone();
  }

  /** A copy. */
  @JsonValue
  public float[] numbers() {
    return numbers.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ImageVector that && Arrays.equals(numbers, that.numbers);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(numbers);
  }

  @Override
  public String toString() {
    return "ImageVector of " + numbers.length;
  }
}
