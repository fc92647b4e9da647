package dev.perennial.features.visit;

import dev.perennial.features.feature.Feature;
import dev.perennial.model.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a user who ordered comes as often as before: the visits to be expected since the last
 * purchase at the pace from the first visit up to it, and those that came ÷ those expected. Who has
 * left for good looks in now and then, too, but less often, and this tells the two apart. A half is
 * added on both sides of the ratio, so that one visit missed says less than ten. Both are missing
 * where no pace is known: without visits, or with less than a day between the first visit and the
 * last purchase.
 */
final class FadingVisits implements Feature {
  private static final String EXPECTED_VISITS = "expectedVisitsSinceLastOrder";
  private static final String VISITS_TO_EXPECTED_RATIO = "visitsToExpectedRatio";
  private static final double HALF = .5;

  private final Visits visits = new Visits();
  private @Nullable Instant firstBeginning;
  private @Nullable Instant lastPurchase;
  private int later;
  private int laterAtLastPurchase;

  @Override
  public List<String> names() {
    return List.of(EXPECTED_VISITS, VISITS_TO_EXPECTED_RATIO);
  }

  @Override
  public void add(Event event) {
    if (!Visits.isPart(event)) {
      return;
    }
    boolean begins = visits.add(event);
    if (firstBeginning == null) {
      firstBeginning = event.occurredAt();
    } else if (begins) {
      later++;
    }
    if (Feature.isPurchase(event)) {
      lastPurchase = event.occurredAt();
      laterAtLastPurchase = later;
    }
  }

  @Override
  public void read(Instant asOf, Map<String, Double> values) {
    if (firstBeginning == null || lastPurchase == null || !visits.areKnown()) {
      return;
    }
    double before = Feature.days(firstBeginning, lastPurchase);
    if (before >= 1) {
      double expected = laterAtLastPurchase / before * Feature.days(lastPurchase, asOf);
      values.put(EXPECTED_VISITS, expected);
      values.put(
          VISITS_TO_EXPECTED_RATIO, (later - laterAtLastPurchase + HALF) / (expected + HALF));
    }
  }
}
