package dev.perennial.features.visit;

import dev.perennial.features.feature.Background;
import dev.perennial.features.feature.Feature;
import java.util.List;

/** The list of the features of visits. */
public final class VisitFeatures {
  private VisitFeatures() {}

  /** Each of them, of a user who did nothing yet. */
  public static List<Feature> all(Background background) {
    return List.of(
        new Tenure(),
        new Acquisition(background),
        new RecentVisits(),
        new VisitGaps(),
        new VisitsToOrders(),
        new FadingVisits(),
        new LastVisitDepth(),
        new RecentInterest(),
        new Conversion(),
        new ActiveDays(),
        Habit.ofHours(),
        Habit.ofWeekdays());
  }
}
