package dev.perennial.features.feature;

import dev.perennial.features.Events;
import dev.perennial.model.event.Event;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a feature after some events. */
public final class Known {
  private Known() {}

  /** What the feature says as of a time, after the events. */
  public static Map<String, Double> of(Feature feature, String asOf, Event... events) {
    List.of(events).forEach(feature::add);
    Map<String, Double> values = new HashMap<>();
    feature.read(Events.at(asOf), values);
    return values;
  }
}
