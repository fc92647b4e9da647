package dev.perennial.sequences.member;

import dev.perennial.model.sequence.Snapshot;
import dev.perennial.sequences.dataset.Example;
import dev.perennial.sequences.statistic.PurchaseModel;
import dev.perennial.sequences.statistic.PurchaseStatistics;
import dev.perennial.sequences.statistic.PurchaseSummary;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Answers by the statistics of the customer base: the number of orders by Pareto/NBD, their value
 * by Gamma-Gamma. These models begin with the first order; a user without one is given what became
 * of such users so far.
 *
 * @param days ahead
 * @param visitors what is expected of a user without an order
 */
public record StatisticMember(PurchaseStatistics statistics, double days, Expectation visitors) {
  /** With fewer visitors their mean leans towards no order. */
  private static final double DOUBT = 2;

  /** Learns what becomes of visitors; the statistics are learned already. */
  public static StatisticMember fit(
      PurchaseStatistics statistics, double days, Collection<Example> closed) {
    List<Example> visitors =
        closed.stream()
            .filter(example -> PurchaseHistory.of(example.question().snapshot()).isEmpty())
            .toList();
    return new StatisticMember(
        statistics,
        days,
        new Expectation(
            1 - mean(visitors, example -> example.outcome().churned() ? 0 : 1),
            mean(visitors, example -> example.outcome().orders()),
            mean(visitors, example -> example.outcome().value())));
  }

  private static double mean(List<Example> visitors, ToDoubleFunction<Example> number) {
    return Math.max(0, visitors.stream().mapToDouble(number).sum()) / (visitors.size() + DOUBT);
  }

  /** What Pareto/NBD and Gamma-Gamma expect. */
  public Expectation expectation(Snapshot snapshot) {
    return expectation(snapshot, statistics.paretoNbd());
  }

  /** What another model of the number of orders expects, with the same Gamma-Gamma. */
  public Expectation expectation(Snapshot snapshot, PurchaseModel model) {
    return PurchaseHistory.of(snapshot).map(summary -> ofBuyer(summary, model)).orElse(visitors);
  }

  private Expectation ofBuyer(PurchaseSummary summary, PurchaseModel model) {
    double orders = model.expectedOrders(summary, days);
    return new Expectation(
        model.probabilityOfNone(summary, days),
        orders,
        orders * statistics.gammaGamma().expectedOrderValue(summary));
  }

  /** The snapshot with what the statistics say of the user as three more features. */
  public static Snapshot enriched(Snapshot snapshot, PurchaseStatistics statistics, double days) {
    return PurchaseHistory.of(snapshot)
        .map(summary -> enriched(snapshot, summary, statistics.paretoNbd(), days))
        .orElse(snapshot);
  }

  private static Snapshot enriched(
      Snapshot snapshot, PurchaseSummary summary, PurchaseModel model, double days) {
    Map<String, Double> features = new HashMap<>(snapshot.features());
    features.put("statExpectedOrders", model.expectedOrders(summary, days));
    features.put("statProbabilityAlive", model.probabilityAlive(summary));
    features.put("statProbabilityOfNone", model.probabilityOfNone(summary, days));
    return new Snapshot(snapshot.asOf(), snapshot.stage(), features);
  }
}
