package dev.perennial.features.order;

import dev.perennial.features.feature.DayTotals;
import dev.perennial.features.feature.Feature;
import dev.perennial.model.event.Event;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What orders are worth, refunds not deducted: the sum, and for a user who bought the mean, the
 * median and the standard deviation (of the orders themselves, not of a sample).
 */
final class OrderValues implements Feature {
  private static final String TOTAL_SPEND = "totalSpend";
  private static final String MEAN_ORDER_VALUE = "meanOrderValue";
  private static final String MEDIAN_ORDER_VALUE = "medianOrderValue";
  private static final String ORDER_VALUE_DEVIATION = "orderValueDeviation";

  private final DayTotals spent = new DayTotals();

  @Override
  public List<String> names() {
    return List.of(TOTAL_SPEND, MEAN_ORDER_VALUE, MEDIAN_ORDER_VALUE, ORDER_VALUE_DEVIATION);
  }

  @Override
  public void add(Event event) {
    if (Feature.isPurchase(event)) {
      spent.add(event.occurredAt(), event.value());
    }
  }

  @Override
  public void read(Instant asOf, Map<String, Double> values) {
    values.put(TOTAL_SPEND, spent.total());
    if (spent.count() == 0) {
      return;
    }
    double[] orders = IntStream.range(0, spent.count()).mapToDouble(spent::totalOf).toArray();
    double mean = spent.total() / spent.count();
    values.put(MEAN_ORDER_VALUE, mean);
    values.put(MEDIAN_ORDER_VALUE, median(orders));
    values.put(ORDER_VALUE_DEVIATION, deviation(orders, mean));
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    int middle = values.length / 2;
    return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
  }

  private static double deviation(double[] values, double mean) {
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / values.length);
  }
}
