package dev.perennial.sequences.dataset;

import java.util.List;

/**
 * Several windows as one rectangle. B windows, S event steps, C numbers a step, N numbers of NOW;
 * row by row, padded on the left with zeros, so that every window ends at the same place.
 *
 * @param items [B·S]
 * @param types [B·S]
 * @param categories [B·S]
 * @param numbers [B·S·C]
 * @param now [B·N]
 * @param present [B·S] 1 where a step is, 0 where padding is
 */
@SuppressWarnings("ArrayRecordComponent") // copied straight to native memory, never compared
public record PaddedBatch(
    int batch,
    int steps,
    long[] items,
    long[] types,
    long[] categories,
    float[] numbers,
    float[] now,
    float[] present) {

  /** The numbers of one event step: C. */
  public static final int STEP_NUMBERS = StepNumbers.COUNT;

  /** Pads to the longest window, or further to {@code minSteps} event steps. */
  public static PaddedBatch of(List<Window> windows, int minSteps) {
    int steps = windows.stream().mapToInt(window -> window.steps().size()).max().orElse(0);
    int nowNumbers = windows.getFirst().now().values().length;
    PaddedBatch padded = empty(windows.size(), Math.max(steps, minSteps), nowNumbers);
    for (int b = 0; b < windows.size(); b++) {
      padded.put(b, windows.get(b));
    }
    return padded;
  }

  /** Pads to the longest window. */
  public static PaddedBatch of(List<Window> windows) {
    return of(windows, 1);
  }

  private static PaddedBatch empty(int batch, int steps, int nowNumbers) {
    int all = batch * steps;
    return new PaddedBatch(
        batch,
        steps,
        new long[all],
        new long[all],
        new long[all],
        new float[all * STEP_NUMBERS],
        new float[batch * nowNumbers],
        new float[all]);
  }

  private void put(int row, Window window) {
    int place = (row + 1) * steps - window.steps().size();
    for (Window.Step step : window.steps()) {
      items[place] = step.item();
      types[place] = step.type();
      categories[place] = step.category();
      System.arraycopy(step.numbers().values(), 0, numbers, place * STEP_NUMBERS, STEP_NUMBERS);
      present[place] = 1;
      place++;
    }
    float[] values = window.now().values();
    System.arraycopy(values, 0, now, row * values.length, values.length);
  }
}
