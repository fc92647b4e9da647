package dev.perennial.features.visit;

import dev.perennial.features.feature.Background;
import dev.perennial.features.feature.Feature;
import dev.perennial.model.event.Event;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What winning the user cost, and {@code channel:<name>} = 1 for the channel that they came by;
 * missing where the store does not say. Both were settled when the user came, so they are known as
 * of any instant, even where the store said so later.
 */
final class Acquisition implements Feature {
  private static final String ACQUISITION_COST = "acquisitionCost";
  private static final String CHANNEL = "channel:";

  private final Map<String, Double> known = new HashMap<>();

  Acquisition(Background background) {
    if (background.acquisitionCost() != null) {
      known.put(ACQUISITION_COST, background.acquisitionCost());
    }
    if (background.acquisitionChannel() != null) {
      known.put(CHANNEL + background.acquisitionChannel(), 1.0);
    }
  }

  @Override
  public List<String> names() {
    return List.copyOf(known.keySet());
  }

  @Override
  public void add(Event event) {
    // nothing that a user does changes how they came
  }

  @Override
  public void read(Instant asOf, Map<String, Double> values) {
    values.putAll(known);
  }
}
