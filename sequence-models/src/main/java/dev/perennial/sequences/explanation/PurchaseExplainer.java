package dev.perennial.sequences.explanation;

import dev.perennial.model.sequence.Snapshot;
import dev.perennial.sequences.explanation.Source.Feature;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Explains what statistics of purchases say of a user, by all that they look at: how many orders
 * there are, how far apart, and how long ago the last one is.
 *
 * @param average a user's features that are all average
 */
record PurchaseExplainer(Map<String, Double> average) {
  private static final List<String> FEATURES = List.of("orders", "recencyDays", "meanGapDays");

  /** What leads from an average user's log odds to this one's. */
  Attribution of(Snapshot user, ToDoubleFunction<Snapshot> logOdds) {
    double[] values =
        ShapleyValues.of(FEATURES.size(), known -> logOdds.applyAsDouble(mixed(user, known)));
    Map<Source, Double> parts = new HashMap<>();
    for (String feature : FEATURES) {
      parts.put(new Feature(feature), values[parts.size()]);
    }
    return Attribution.exact(logOdds.applyAsDouble(mixed(user, 0)), parts);
  }

  /** The user where the features' bits are set, an average one where they are not. */
  private Snapshot mixed(Snapshot user, int known) {
    Map<String, Double> features = new HashMap<>();
    for (int i = 0; i < FEATURES.size(); i++) {
      Map<String, Double> from = (known & 1 << i) == 0 ? average : user.features();
      Double value = from.get(FEATURES.get(i));
      if (value != null) {
        features.put(FEATURES.get(i), value);
      }
    }
    return new Snapshot(user.asOf(), user.stage(), features);
  }
}
