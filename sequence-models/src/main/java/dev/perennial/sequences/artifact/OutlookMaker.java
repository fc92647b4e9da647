package dev.perennial.sequences.artifact;

import dev.perennial.sequences.blend.Blend;
import dev.perennial.sequences.member.Expectation;
import dev.perennial.sequences.member.Member;
import dev.perennial.sequences.member.PurchaseHistory;
import dev.perennial.sequences.outlook.Extrapolation;
import dev.perennial.sequences.outlook.SurvivalCurve;
import dev.perennial.sequences.outlook.SurvivalCurve.Point;
import dev.perennial.sequences.statistic.PurchaseModel;
import dev.perennial.sequences.statistic.PurchaseSummary;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes one outlook of the members' words: blended within the time they have labels for, carried
 * over to the horizon, with intervals and a curve on which the horizon's churn lies.
 */
final class OutlookMaker {
  private static final int[] FURTHER = {2, 4};

  private final Tuning tuning;
  private final Extrapolation extrapolation;

  OutlookMaker(Tuning tuning, PurchaseModel customers) {
    this.tuning = tuning;
    extrapolation = new Extrapolation(customers, tuning.labelDays());
  }

  Outlook outlook(Words words) {
    Blend blend = tuning.blend();
    Optional<PurchaseSummary> purchases = PurchaseHistory.of(words.raw().question().snapshot());
    Expectation labelled = blend.mix(words.expectations());
    Expectation expected = extrapolation.to(tuning.horizonDays(), labelled, purchases);
    return new Outlook(
        expected.churn(),
        curve(words, labelled, purchases),
        tuning.orders().estimate(words.orders(expected)),
        tuning.value().estimate(words.value(expected)));
  }

  /** What each member expects by itself within the horizon. */
  Map<Member, Expectation> members(Words words) {
    Optional<PurchaseSummary> purchases = PurchaseHistory.of(words.raw().question().snapshot());
    Map<Member, Expectation> carried = new EnumMap<>(Member.class);
    words
        .expectations()
        .forEach(
            (member, word) ->
                carried.put(member, extrapolation.to(tuning.horizonDays(), word, purchases)));
    return carried;
  }

  /** In the network's form as far as there are labels, then in that of the customer base. */
  private SurvivalCurve curve(
      Words words, Expectation labelled, Optional<PurchaseSummary> purchases) {
    List<Point> points =
        new ArrayList<>(words.raw().hazards().scaledTo(labelled.churn(), tuning.labelDays()));
    if (tuning.horizonDays() > tuning.labelDays()) {
      points.add(point(tuning.horizonDays(), labelled, purchases));
    }
    for (int times : FURTHER) {
      points.add(point(times * tuning.horizonDays(), labelled, purchases));
    }
    return SurvivalCurve.falling(points);
  }

  private Point point(int days, Expectation labelled, Optional<PurchaseSummary> purchases) {
    return new Point(days, extrapolation.to(days, labelled, purchases).churn());
  }
}
