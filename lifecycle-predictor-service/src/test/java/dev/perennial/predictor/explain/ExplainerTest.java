package dev.perennial.predictor.explain;

import static dev.perennial.model.lifecycle.RiskDirection.LOWERS;
import static dev.perennial.model.lifecycle.RiskDirection.RAISES;
import static dev.perennial.predictor.explain.Behaviours.customer;
import static dev.perennial.predictor.explain.Behaviours.visitor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.model.lifecycle.PredictionReason;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ExplainerTest {
  private final Explainer explainer = new Explainer(ExplainConfiguration.drivers());

  @Test
  void namesTheSilenceBesideTheUsualGap() {
    List<PredictionReason> reasons =
        explainer.reasons(customer().with("recencyDays", 74).build(), 0.9);

    assertThat(reasons.getFirst())
        .isEqualTo(
            new PredictionReason(
                "LONG_SILENCE",
                "No order for 74 days; the usual gap between two orders is 20 days.",
                RAISES,
                null));
  }

  @Test
  void namesWhatSpeaksForStayingWhereTheUserIsLikelyToStay() {
    List<PredictionReason> reasons =
        explainer.reasons(
            customer()
                .with("recencyDays", 1)
                .with("ordersLast30Days", 3)
                .with("ordersLast90Days", 4)
                .unseenFor(0.2)
                .build(),
            0.1);

    assertThat(reasons)
        .extracting(PredictionReason::code)
        .containsExactly("WITHIN_RHYTHM", "MORE_ORDERS", "MANY_ORDERS");
    assertThat(reasons.getFirst().detail())
        .isEqualTo("The last order was 1 day ago; the usual gap between two orders is 20 days.");
    assertThat(reasons.get(1).detail())
        .isEqualTo("3 days with an order in the last 30 days, 1 in the 60 days before.");
  }

  @Test
  void noticesThatOrdersBecomeFewer() {
    Behaviour behaviour =
        customer().with("ordersLast30Days", 0).with("ordersLast90Days", 5).build();

    assertThat(explainer.reasons(behaviour, 0.7))
        .extracting(PredictionReason::code)
        .contains("FEWER_ORDERS");
  }

  @Test
  void speaksOfTheOnlyOrderWhereThereIsNoRhythm() {
    Behaviours once = customer().with("orders", 1).without("meanGapDays");

    assertThat(explainer.reasons(once.with("recencyDays", 60).build(), 0.8))
        .contains(
            new PredictionReason(
                "ONE_ORDER_LONG_AGO", "The only order was 60 days ago.", RAISES, null));
    assertThat(explainer.reasons(once.with("recencyDays", 2).build(), 0.4))
        .contains(
            new PredictionReason(
                "FIRST_ORDER_RECENT", "The first order was only 2 days ago.", LOWERS, null));
  }

  @Test
  void speaksOfTheLastVisitOfAVisitor() {
    assertThat(explainer.reasons(visitor().unseenFor(45).build(), 0.95))
        .extracting(PredictionReason::code)
        .containsExactly("NO_ORDER_YET", "NOT_SEEN");
  }

  @Test
  void saysHonestlyWhereItHasNothingToSay() {
    assertThat(explainer.reasons(visitor().unknown().build(), 0.95))
        .extracting(PredictionReason::code)
        .containsExactly("NOTHING_KNOWN");
    assertThat(explainer.reasons(customer().build(), 0.9))
        .extracting(PredictionReason::code)
        .containsExactly("NOTHING_PLAIN");
  }

  @Property
  void givesOneToThreeReasonsForAnyCustomer(
      @ForAll @DoubleRange(min = 0, max = 2000) double recency,
      @ForAll @DoubleRange(min = 0, max = 500) double gap,
      @ForAll @DoubleRange(min = 0, max = 50) double orders,
      @ForAll @DoubleRange(min = 0, max = 1) double churn) {
    Behaviour behaviour =
        customer()
            .with("recencyDays", recency)
            .with("meanGapDays", gap)
            .with("orders", Math.rint(orders))
            .unseenFor(recency / 2)
            .build();

    assertThat(explainer.reasons(behaviour, churn)).hasSizeBetween(1, 3).doesNotHaveDuplicates();
  }
}
