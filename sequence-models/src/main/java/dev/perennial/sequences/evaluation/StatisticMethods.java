package dev.perennial.sequences.evaluation;

import dev.perennial.sequences.dataset.Example;
import dev.perennial.sequences.dataset.Question;
import dev.perennial.sequences.statistic.BgNbd;
import dev.perennial.sequences.statistic.GammaGamma;
import dev.perennial.sequences.statistic.ParetoNbd;
import dev.perennial.sequences.statistic.PurchaseModel;
import dev.perennial.sequences.statistic.PurchaseStatistics;
import dev.perennial.sequences.statistic.PurchaseSummary;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * What the customer-base models say, fitted to the users as they stood at the cut-off: no outcome
 * is needed. They know nothing of a user without a purchase and expect none.
 */
final class StatisticMethods {
  private final List<Optional<PurchaseSummary>> users;
  private final double days;

  private StatisticMethods(List<Example> users, Duration horizon) {
    this.users = users.stream().map(Example::question).map(StatisticMethods::summary).toList();
    days = horizon.toDays();
  }

  private static Optional<PurchaseSummary> summary(Question question) {
    return PurchaseSummary.of(question.history(), question.now());
  }

  /** Pareto/NBD and BG/NBD, each with Gamma-Gamma for the value. */
  static List<MethodAnswers> answers(List<Example> users, Duration horizon) {
    return new StatisticMethods(users, horizon).answers();
  }

  private List<MethodAnswers> answers() {
    PurchaseStatistics fitted =
        PurchaseStatistics.fit(users.stream().flatMap(Optional::stream).toList());
    return Stream.of(fitted.paretoNbd(), fitted.bgNbd())
        .map(model -> answers(model, fitted.gammaGamma()))
        .toList();
  }

  private MethodAnswers answers(PurchaseModel orders, GammaGamma value) {
    return Methods.baseline(name(orders))
        .expect(Quantity.CHURN, each(1, user -> orders.probabilityOfNone(user, days)))
        .expect(Quantity.ORDERS, each(0, user -> orders.expectedOrders(user, days)))
        .expect(
            Quantity.VALUE,
            each(0, user -> orders.expectedOrders(user, days) * value.expectedOrderValue(user)));
  }

  private static String name(PurchaseModel model) {
    return switch (model) {
      case ParetoNbd _ -> "Pareto/NBD + Gamma-Gamma";
      case BgNbd _ -> "BG/NBD + Gamma-Gamma";
    };
  }

  private double[] each(double withoutPurchase, ToDoubleFunction<PurchaseSummary> answer) {
    return users.stream()
        .mapToDouble(user -> user.map(answer::applyAsDouble).orElse(withoutPurchase))
        .toArray();
  }
}
