package dev.perennial.features.visit;

import dev.perennial.features.feature.Feature;
import dev.perennial.model.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rhythm of a user's visits: days since the last, mean and standard deviation (of the gaps
 * themselves, not of a sample) of the days from the beginning of one to that of the next, and the
 * silence as a multiple of the mean. All are missing without visits, the rhythm with fewer than
 * two.
 */
final class VisitGaps implements Feature {
  private static final String DAYS_SINCE_LAST_VISIT = "daysSinceLastVisit";
  private static final String MEAN_VISIT_GAP_DAYS = "meanVisitGapDays";
  private static final String VISIT_GAP_DEVIATION_DAYS = "visitGapDeviationDays";
  private static final String SILENCE_TO_VISIT_GAP_RATIO = "silenceToVisitGapRatio";

  private final Visits visits = new Visits();
  private @Nullable Instant lastBeginning;
  private double sum;
  private double sumOfSquares;

  @Override
  public List<String> names() {
    return List.of(
        DAYS_SINCE_LAST_VISIT,
        MEAN_VISIT_GAP_DAYS,
        VISIT_GAP_DEVIATION_DAYS,
        SILENCE_TO_VISIT_GAP_RATIO);
  }

  @Override
  public void add(Event event) {
    if (!Visits.isPart(event) || !visits.add(event)) {
      return;
    }
    if (lastBeginning != null) {
      double gap = Feature.days(lastBeginning, event.occurredAt());
      sum += gap;
      sumOfSquares += gap * gap;
    }
    lastBeginning = event.occurredAt();
  }

  @Override
  public void read(Instant asOf, Map<String, Double> values) {
    if (visits.lastActivity() == null || !visits.areKnown()) {
      return;
    }
    double silence = Feature.days(visits.lastActivity(), asOf);
    values.put(DAYS_SINCE_LAST_VISIT, silence);
    int gaps = visits.count() - 1;
    if (sum > 0) {
      double mean = sum / gaps;
      double variance = Math.max(0, sumOfSquares / gaps - mean * mean);
      values.put(MEAN_VISIT_GAP_DAYS, mean);
      values.put(VISIT_GAP_DEVIATION_DAYS, Math.sqrt(variance));
      values.put(SILENCE_TO_VISIT_GAP_RATIO, silence / mean);
    }
  }
}
