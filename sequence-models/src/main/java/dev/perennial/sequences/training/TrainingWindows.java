package dev.perennial.sequences.training;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The instants at which a training asks about users: from the split backwards, a seventh of the
 * horizon apart, so that they fall on different days of the week and times of the day. An instant's
 * outcome is known seven of them later; none lies after the split.
 *
 * @param split the end of everything
 * @param horizon how far an outcome reaches
 */
public record TrainingWindows(Instant split, Duration horizon) {
  private static final int A_HORIZON = 7;
  private static final int HORIZONS = 8;

  /** Every instant whose outcome is known at the split. */
  public SortedSet<Instant> all() {
    return instants(A_HORIZON, HORIZONS * A_HORIZON);
  }

  /** The last of them: it says when a training is enough. */
  public SortedSet<Instant> validation() {
    return instants(A_HORIZON, A_HORIZON);
  }

  /** Those whose outcome was known at the validation instant. */
  public SortedSet<Instant> fitting() {
    return instants(2 * A_HORIZON, HORIZONS * A_HORIZON);
  }

  /** What a source is to be asked for: the instants and their outcomes', the split last. */
  public List<Instant> asOf() {
    return List.copyOf(instants(0, HORIZONS * A_HORIZON));
  }

  /** The instants {@code first} to {@code last} steps before the split. */
  private SortedSet<Instant> instants(int first, int last) {
    Duration step = Duration.ofSeconds(horizon.toSeconds() / A_HORIZON);
    return new TreeSet<>(
        IntStream.rangeClosed(first, last)
            .mapToObj(i -> split.minus(step.multipliedBy(i)))
            .toList());
  }
}
