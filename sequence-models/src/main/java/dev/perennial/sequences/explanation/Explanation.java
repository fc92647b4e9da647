package dev.perennial.sequences.explanation;

import dev.perennial.model.sequence.Snapshot;
import java.util.Comparator;
import java.util.List;

/**
 * What a user's churn score is made of: starting from a user of whom nothing is known, each driver
 * adds its part to the log odds. It says how the model came to its answer, not why the user behaves
 * so.
 *
 * @param snapshot that was read, with the features that the model added to it
 * @param baseline log odds before any driver
 * @param logOdds of no order within the horizon, as served
 * @param drivers the strongest first
 */
public record Explanation(
    Snapshot snapshot, double baseline, double logOdds, List<Driver> drivers) {
  private static final double NOTHING = 1e-9;

  public Explanation {
    drivers = List.copyOf(drivers);
  }

  static Explanation of(Snapshot snapshot, Attribution attribution) {
    return new Explanation(
        snapshot,
        attribution.baseline(),
        attribution.answer(),
        attribution.parts().entrySet().stream()
            .map(part -> new Driver(part.getKey(), part.getValue()))
            .sorted(
                Comparator.comparingDouble((Driver driver) -> Math.abs(driver.contribution()))
                    .reversed())
            .toList());
  }

  /** How much of the way from the baseline the drivers miss or overshoot, as a share of it. */
  public double completenessGap() {
    double sum = drivers.stream().mapToDouble(Driver::contribution).sum();
    double way = logOdds - baseline;
    return Math.abs(sum - way) / Math.max(NOTHING, Math.abs(way));
  }
}
