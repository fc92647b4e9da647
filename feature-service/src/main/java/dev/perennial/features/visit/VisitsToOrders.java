package dev.perennial.features.visit;

import dev.perennial.features.feature.Feature;
import dev.perennial.model.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How visits lead to orders: the share of visits with a purchase, how many visits there are to one
 * with a purchase (counted up to the last such), and how many came after the last such. All are
 * missing without visits, the latter two without a purchase.
 */
final class VisitsToOrders implements Feature {
  private static final String ORDERING_VISIT_SHARE = "orderingVisitShare";
  private static final String VISITS_PER_ORDER = "visitsPerOrder";
  private static final String VISITS_SINCE_LAST_ORDER = "visitsSinceLastOrder";

  private final Visits visits = new Visits();
  private int begun;
  private int lastOrdering;
  private int ordering;

  @Override
  public List<String> names() {
    return List.of(ORDERING_VISIT_SHARE, VISITS_PER_ORDER, VISITS_SINCE_LAST_ORDER);
  }

  @Override
  public void add(Event event) {
    if (!Visits.isPart(event)) {
      return;
    }
    begun += visits.add(event) ? 1 : 0;
    if (Feature.isPurchase(event) && lastOrdering < begun) {
      lastOrdering = begun;
      ordering++;
    }
  }

  @Override
  public void read(Instant asOf, Map<String, Double> values) {
    if (!visits.areKnown()) {
      return;
    }
    values.put(ORDERING_VISIT_SHARE, (double) ordering / begun);
    if (ordering > 0) {
      values.put(VISITS_PER_ORDER, (double) lastOrdering / ordering);
      values.put(VISITS_SINCE_LAST_ORDER, (double) begun - lastOrdering);
    }
  }
}
