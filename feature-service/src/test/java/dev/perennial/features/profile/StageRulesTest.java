package dev.perennial.features.profile;

import static dev.perennial.model.event.EventType.INTERVENTION_SENT;
import static dev.perennial.model.event.EventType.ITEM_ADDED_TO_CART;
import static dev.perennial.model.event.EventType.ITEM_SHARED;
import static dev.perennial.model.event.EventType.ITEM_VIEWED;
import static dev.perennial.model.event.EventType.RECOMMENDATION_CLICKED;
import static dev.perennial.model.event.EventType.SIGNED_UP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.features.Events;
import dev.perennial.model.event.Event;
import dev.perennial.model.lifecycle.LifecycleStage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StageRulesTest {
  private final Events ada = Events.of("ada");

  @Nested
  class Acquisition {
    @Test
    void isForWhoWasSeenAndDidNothingThatCounts() {
      assertThat(stage("2011-01-10", ada.did(ITEM_VIEWED, "2011-01-01")))
          .isEqualTo(LifecycleStage.ACQUISITION);
    }

    @Test
    void holdsForWhoLooksAgainAndAgain() {
      assertThat(
              stage(
                  "2011-02-10",
                  ada.did(ITEM_VIEWED, "2011-01-01"),
                  ada.did(ITEM_VIEWED, "2011-02-01")))
          .isEqualTo(LifecycleStage.ACQUISITION);
    }
  }

  @Nested
  class Activation {
    @Test
    void followsTheFirstThingThatCounts() {
      for (Event first :
          List.of(
              ada.did(SIGNED_UP, "2011-01-01"),
              ada.did(ITEM_ADDED_TO_CART, "2011-01-01"),
              ada.bought("2011-01-01"))) {
        assertThat(stage("2011-01-10", first)).isEqualTo(LifecycleStage.ACTIVATION);
      }
    }

    @Test
    void lastsThroughTheWeekOfTheFirstVisit() {
      assertThat(
              stage(
                  "2011-01-10",
                  ada.bought("2011-01-01"),
                  ada.did(ITEM_VIEWED, "2011-01-07T23:59:59Z")))
          .isEqualTo(LifecycleStage.ACTIVATION);
    }
  }

  @Nested
  class Retention {
    @Test
    void beginsWithAReturnInASecondPeriod() {
      assertThat(stage("2011-01-10", ada.bought("2011-01-01"), ada.did(ITEM_VIEWED, "2011-01-08")))
          .isEqualTo(LifecycleStage.RETENTION);
    }

    @Test
    void doesNotCountWhatTheStoreSends() {
      assertThat(
              stage(
                  "2011-01-10", ada.bought("2011-01-01"), ada.did(INTERVENTION_SENT, "2011-01-09")))
          .isEqualTo(LifecycleStage.ACTIVATION);
    }
  }

  @Nested
  class Recommendation {
    @Test
    void isForWhoIsRetainedAndActsOnRecommendationsOrRecommends() {
      assertThat(
              stage(
                  "2011-01-10",
                  ada.bought("2011-01-01"),
                  ada.did(RECOMMENDATION_CLICKED, "2011-01-08"),
                  ada.did(ITEM_SHARED, "2011-01-09")))
          .isEqualTo(LifecycleStage.RECOMMENDATION);
    }

    @Test
    void isNotReachedByOneClick() {
      assertThat(
              stage(
                  "2011-01-10",
                  ada.bought("2011-01-01"),
                  ada.did(RECOMMENDATION_CLICKED, "2011-01-08")))
          .isEqualTo(LifecycleStage.RETENTION);
    }

    @Test
    void isNotReachedWithinTheFirstVisit() {
      assertThat(
              stage(
                  "2011-01-10",
                  ada.bought("2011-01-01"),
                  ada.did(RECOMMENDATION_CLICKED, "2011-01-02"),
                  ada.did(RECOMMENDATION_CLICKED, "2011-01-02")))
          .isEqualTo(LifecycleStage.ACTIVATION);
    }
  }

  @Nested
  class Monetization {
    @Test
    void isForWhoOrdersRepeatedly() {
      assertThat(
              stage(
                  "2011-01-10",
                  ada.bought("2011-01-01"),
                  ada.bought("2011-01-02"),
                  ada.bought("2011-01-03")))
          .isEqualTo(LifecycleStage.MONETIZATION);
    }

    @Test
    void isForWhoSpendsMuchAtOnce() {
      assertThat(stage("2011-01-10", ada.bought("2011-01-01", "ring", 1, "2000.00")))
          .isEqualTo(LifecycleStage.MONETIZATION);
    }
  }

  @Nested
  class Churn {
    @Test
    void followsALongSilence() {
      Event only = ada.bought("2011-01-01");

      assertThat(stage("2011-04-01", only)).isEqualTo(LifecycleStage.ACTIVATION);
      assertThat(stage("2011-04-01T00:00:01Z", only)).isEqualTo(LifecycleStage.CHURN);
    }

    @Test
    void waitsAsLongAsTheRhythmOfASlowUserAllows() {
      Event[] everyFiftyDays = {
        ada.bought("2011-01-01"), ada.bought("2011-02-20"), ada.bought("2011-04-11")
      };

      assertThat(stage("2011-09-08", everyFiftyDays)).isEqualTo(LifecycleStage.MONETIZATION);
      assertThat(stage("2011-09-09", everyFiftyDays)).isEqualTo(LifecycleStage.CHURN);
    }

    @Test
    void isNotDeclaredWithinAMonthHoweverFastTheRhythm() {
      Event[] everyDay = {
        ada.bought("2011-01-01"), ada.bought("2011-01-02"), ada.bought("2011-01-03")
      };

      assertThat(stage("2011-02-02", everyDay)).isEqualTo(LifecycleStage.MONETIZATION);
      assertThat(stage("2011-02-03", everyDay)).isEqualTo(LifecycleStage.CHURN);
    }

    @Test
    void isUndoneByComingBack() {
      assertThat(stage("2011-08-02", ada.bought("2011-01-01"), ada.did(ITEM_VIEWED, "2011-08-01")))
          .isEqualTo(LifecycleStage.RETENTION);
    }

    @Test
    void canBeASilenceOfOrders() {
      StageProperties byOrders =
          StagePropertiesTest.bind(Map.of("perennial.stages.churn.silence", "of-orders"));

      assertThat(
              stage(
                  byOrders,
                  "2011-08-02",
                  ada.bought("2011-01-01"),
                  ada.did(ITEM_VIEWED, "2011-08-01")))
          .isEqualTo(LifecycleStage.CHURN);
    }
  }

  private static LifecycleStage stage(String asOf, Event... events) {
    return stage(StageProperties.defaults(), asOf, events);
  }

  private static LifecycleStage stage(StageProperties settings, String asOf, Event... events) {
    StageRules rules = new StageRules(settings);
    Activity activity = rules.noActivity();
    List.of(events).forEach(activity::add);
    return rules.stage(activity, Events.at(asOf));
  }
}
