package dev.perennial.sequences.method;

import dev.perennial.model.sequence.Snapshot;
import dev.perennial.sequences.dataset.Example;
import java.time.Duration;
import java.util.List;

/**
 * What a spreadsheet would say: everyone goes on ordering as often as so far, for as much as so
 * far. The first order is where the counting begins, so one who ordered once has a rate of 0.
 */
final class PurchaseRate {
  private static final String NAME = "rate × mean value";

  private PurchaseRate() {}

  static MethodAnswers answers(List<Example> users, Duration horizon) {
    double days = horizon.toDays();
    double[] orders =
        users.stream().mapToDouble(user -> days * rate(user.question().snapshot())).toArray();
    double[] value = orders.clone();
    for (int user = 0; user < value.length; user++) {
      value[user] *= feature(users.get(user).question().snapshot(), "meanOrderValue");
    }
    return Methods.baseline(NAME).expect(Quantity.ORDERS, orders).expect(Quantity.VALUE, value);
  }

  /** Repeated orders a day. */
  private static double rate(Snapshot snapshot) {
    return Math.max(0, feature(snapshot, "orders") - 1)
        / Math.max(1, feature(snapshot, "tenureDays"));
  }

  private static double feature(Snapshot snapshot, String name) {
    Double value = snapshot.features().get(name);
    return value == null ? 0 : value;
  }
}
