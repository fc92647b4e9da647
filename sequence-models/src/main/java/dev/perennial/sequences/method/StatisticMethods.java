package dev.perennial.sequences.method;

import dev.perennial.sequences.dataset.Example;
import dev.perennial.sequences.dataset.Outcome;
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
 * is needed. They say nothing of a user without a purchase, who gets what became of such users
 * before the cut-off, on average.
 */
final class StatisticMethods {
  private final List<Outcome> withoutPurchase;
  private final List<Optional<PurchaseSummary>> users;
  private final double days;

  private StatisticMethods(List<Example> outcomes, List<Example> users, Duration horizon) {
    withoutPurchase =
        outcomes.stream()
            .filter(one -> summary(one.question()).isEmpty())
            .map(Example::outcome)
            .toList();
    this.users = users.stream().map(Example::question).map(StatisticMethods::summary).toList();
    days = horizon.toDays();
  }

  private static Optional<PurchaseSummary> summary(Question question) {
    return PurchaseSummary.of(question.history(), question.now());
  }

  /**
   * Pareto/NBD and BG/NBD, each with Gamma-Gamma for the value.
   *
   * @param outcomes that were known at the cut-off
   */
  static List<MethodAnswers> answers(
      List<Example> outcomes, List<Example> users, Duration horizon) {
    return new StatisticMethods(outcomes, users, horizon).answers();
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
        .expect(
            Quantity.CHURN,
            each(user -> orders.probabilityOfNone(user, days), mean(one -> one.churned() ? 1 : 0)))
        .expect(
            Quantity.ORDERS, each(user -> orders.expectedOrders(user, days), mean(Outcome::orders)))
        .expect(
            Quantity.VALUE,
            each(
                user -> orders.expectedOrders(user, days) * value.expectedOrderValue(user),
                mean(Outcome::value)));
  }

  private double mean(ToDoubleFunction<Outcome> number) {
    return withoutPurchase.stream().mapToDouble(number).average().orElse(0);
  }

  private static String name(PurchaseModel model) {
    return switch (model) {
      case ParetoNbd _ -> "Pareto/NBD + Gamma-Gamma";
      case BgNbd _ -> "BG/NBD + Gamma-Gamma";
    };
  }

  private double[] each(ToDoubleFunction<PurchaseSummary> answer, double withoutAny) {
    return users.stream()
        .mapToDouble(user -> user.map(answer::applyAsDouble).orElse(withoutAny))
        .toArray();
  }
}
