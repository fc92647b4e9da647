package dev.perennial.predictor.reason;

import java.util.List;
import java.util.Optional;

/** All that is said of features, in the order of the page of features. */
final class Topics {
  private static final List<Topic> ALL =
      List.of(
          new Topic(
              "ORDER_SILENCE",
              "There is no order yet",
              List.of("recencyDays", "silenceToGapRatio", "silenceToMaxGapRatio"),
              facts ->
                  facts.knows("meanGapDays")
                      ? "No order for %s; the usual gap between two orders is %s"
                          .formatted(facts.days("recencyDays"), facts.days("meanGapDays"))
                      : "No order for " + facts.days("recencyDays")),
          new Topic(
              "ORDER_COUNT",
              "There is no order yet",
              List.of("orders", "ordersPerActiveMonth"),
              facts -> facts.count("orders", "order") + " so far"),
          new Topic(
              "RECENT_ORDERS",
              "There is no order yet",
              List.of("ordersLast7Days", "ordersLast30Days", "ordersLast90Days"),
              facts ->
                  "%s in the last 30 days, %.0f in the last 90"
                      .formatted(
                          facts.count("ordersLast30Days", "order"),
                          facts.value("ordersLast90Days"))),
          new Topic(
              "ORDER_TREND",
              "There are no repeated orders yet",
              List.of("orderTrend"),
              facts ->
                  facts.percent("orderTrend")
                      + " of the repeated orders fall into the later half of the time as a customer"),
          new Topic(
              "ORDER_RHYTHM",
              "There are no two orders yet",
              List.of("meanGapDays", "gapDeviationDays", "maxGapDays"),
              facts ->
                  "The usual gap between two orders is %s".formatted(facts.days("meanGapDays"))),
          new Topic(
              "SPENDING",
              "Nothing was spent yet",
              List.of("totalSpend", "spendLast30Days", "spendLast90Days"),
              facts ->
                  "Spent %s so far, %s of it in the last 90 days"
                      .formatted(facts.money("totalSpend"), facts.money("spendLast90Days"))),
          new Topic(
              "ORDER_VALUE",
              "There is no order yet",
              List.of("meanOrderValue", "medianOrderValue", "orderValueDeviation"),
              facts -> "An order is worth %s on average".formatted(facts.money("meanOrderValue"))),
          new Topic(
              "BASKET",
              "There is no order yet",
              List.of("basketSize"),
              facts -> facts.count("basketSize", "purchase") + " in an order on average"),
          new Topic(
              "REFUNDS",
              "Nothing was bought that could be refunded",
              List.of("refundShare"),
              facts -> facts.percent("refundShare") + " of what was spent was refunded"),
          new Topic(
              "RECOMMENDED_ORDERS",
              "No order came of a recommendation yet",
              List.of("recommendedOrderShare"),
              facts ->
                  facts.percent("recommendedOrderShare")
                      + " of the orders came of recommendations"),
          new Topic(
              "TENURE",
              "It is not known since when the user comes",
              List.of("tenureDays"),
              facts -> "First seen %s ago".formatted(facts.days("tenureDays"))),
          new Topic(
              "VISITS",
              "No visit is known",
              List.of(
                  "visits",
                  "visitsLast7Days",
                  "visitsLast30Days",
                  "visitsLast90Days",
                  "activeDaysLast30Days"),
              facts ->
                  "%s so far, %.0f of them in the last 30 days"
                      .formatted(facts.count("visits", "visit"), facts.value("visitsLast30Days"))),
          new Topic(
              "LAST_VISIT",
              "No visit is known",
              List.of("daysSinceLastVisit", "silenceToVisitGapRatio"),
              facts -> "No visit for " + facts.days("daysSinceLastVisit")),
          new Topic(
              "VISIT_RHYTHM",
              "No two visits are known",
              List.of("meanVisitGapDays", "visitGapDeviationDays"),
              facts ->
                  "The usual gap between two visits is %s"
                      .formatted(facts.days("meanVisitGapDays"))),
          new Topic(
              "VISITS_TO_ORDERS",
              "No visit is known that could lead to an order",
              List.of(
                  "orderingVisitShare",
                  "visitsPerOrder",
                  "viewToCartRate",
                  "viewToOrderRate",
                  "cartToOrderRate"),
              facts -> facts.percent("orderingVisitShare") + " of the visits ended with an order"),
          new Topic(
              "VISITS_SINCE_ORDER",
              "No visit is known since the last order",
              List.of(
                  "visitsSinceLastOrder", "expectedVisitsSinceLastOrder", "visitsToExpectedRatio"),
              facts ->
                  "%s since the last order; %.1f would be usual"
                      .formatted(
                          facts.count("visitsSinceLastOrder", "visit"),
                          facts.value("expectedVisitsSinceLastOrder"))),
          new Topic(
              "LENGTH_OF_LAST_VISIT",
              "No visit is known",
              List.of("lastVisitEvents"),
              facts -> facts.count("lastVisitEvents", "event") + " in the last visit"),
          new Topic(
              "INTEREST",
              "No item is known to be looked at",
              List.of("viewsLast7Days", "viewsLast30Days", "cartsLast7Days", "cartsLast30Days"),
              facts ->
                  "%s viewed and %.0f put into the cart in the last 30 days"
                      .formatted(
                          facts.count("viewsLast30Days", "item"), facts.value("cartsLast30Days"))),
          new Topic(
              "HABIT",
              "It is not known when the user usually comes",
              List.of(
                  "hourSin",
                  "hourCos",
                  "weekdaySin",
                  "weekdayCos",
                  "hourEntropy",
                  "weekdayEntropy"),
              facts -> "The hour and the day of the week at which the user usually comes"),
          new Topic(
              "ACQUISITION",
              "It is not known what winning the user cost",
              List.of("acquisitionCost"),
              facts -> "Winning the user cost " + facts.money("acquisitionCost")),
          new Topic(
              "ASSORTMENT",
              "Nothing was bought yet",
              List.of("distinctItems", "distinctCategories"),
              facts -> facts.count("distinctItems", "different item") + " bought so far"),
          new Topic(
              "REPEATED_PURCHASES",
              "Nothing was bought yet",
              List.of("repeatPurchaseShare"),
              facts ->
                  facts.percent("repeatPurchaseShare") + " of the purchases are repeated ones"),
          new Topic(
              "DUE_REORDERS",
              "Nothing was bought more than once yet",
              List.of("dueReorders"),
              facts -> facts.count("dueReorders", "item") + " due to be bought again"),
          new Topic(
              "PRICES",
              "Nothing is known of the prices paid",
              List.of("discountShare", "priceToMedianRatio"),
              facts -> facts.percent("discountShare") + " of the purchases were discounted"),
          new Topic(
              "PURCHASE_STATISTICS",
              "There is no order to tell by what becomes of such users",
              List.of("statExpectedOrders", "statProbabilityAlive", "statProbabilityOfNone"),
              facts ->
                  "Of users with orders like these, %s order no more for some time"
                      .formatted(facts.percent("statProbabilityOfNone"))));

  private Topics() {}

  /** The topic of a feature; empty for one that has none. */
  static Optional<Topic> of(String feature) {
    return ALL.stream().filter(topic -> topic.features().contains(feature)).findFirst();
  }
}
