package dev.perennial.features.sequence;

import dev.perennial.features.feature.Background;
import dev.perennial.features.feature.Feature;
import dev.perennial.features.order.OrderFeatures;
import dev.perennial.features.taste.TasteFeatures;
import dev.perennial.features.visit.VisitFeatures;
import dev.perennial.model.event.Event;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All features of one user, kept along the user's events. */
final class UserFeatures {
  private final List<Feature> features;
  private final int names;

  UserFeatures(Background background) {
    this.features = all(background);
    this.names = features.stream().mapToInt(feature -> feature.names().size()).sum();
  }

  /** Takes in the user's next event in sequence. */
  void add(Event event) {
    for (Feature feature : features) {
      feature.add(event);
    }
  }

  /** What is known as of {@code asOf}, which is not before the last event. */
  Map<String, Double> read(Instant asOf) {
    Map<String, Double> values = HashMap.newHashMap(names);
    for (Feature feature : features) {
      feature.read(asOf, values);
    }
    return values;
  }

  /** Every feature there is, as of a user of whom nothing is known. */
  static List<Feature> all(Background background) {
    return Stream.of(
            OrderFeatures.all(), VisitFeatures.all(background), TasteFeatures.all(background))
        .flatMap(List::stream)
        .toList();
  }
}
