package dev.perennial.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventType;
import dev.perennial.model.user.UserId;
import dev.perennial.simulator.life.Persona;
import dev.perennial.simulator.scenario.Scores.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TruthTest {
  private static final Instant END = Instant.parse("2026-11-22T00:00:00Z");
  private static final Instant CUT = Instant.parse("2026-08-24T00:00:00Z");
  private static final Duration HORIZON = Duration.ofDays(30);
  private static final StoreScenario SCENARIO = StoreScenario.yearUntil(END).withUsers(12_000);

  private static final Truth TRUTH = Simulation.of(SCENARIO).truth();

  /** Users with an order, as the models see them. */
  private static final List<UserId> BUYERS =
      IntStream.range(0, SCENARIO.users())
          .mapToObj(Persona::userId)
          .filter(user -> TRUTH.isKnown(user, CUT))
          .filter(user -> TRUTH.ordersUntil(user, CUT) > 0)
          .toList();

  private static final List<Answer> BEST = answers(user -> TRUTH.churn(user, CUT, HORIZON));

  @Test
  void theBestAnswerIsCalibrated() {
    assertThat(BEST).hasSizeGreaterThan(5_000);
    assertThat(Scores.calibrationError(BEST)).isLessThan(.012);
  }

  @Test
  void theBestAnswerBeatsRecencyAndIsBeatenByWhoKnowsAll() {
    double best = Scores.auc(BEST);
    double recency = Scores.auc(answers(TruthTest::silence));
    double all = Scores.auc(answers(user -> TRUTH.churnKnowingAll(user, CUT, HORIZON)));

    assertThat(best).isBetween(recency + .01, all - .01);
  }

  @Test
  void theBestAnswerHasTheLowestLossOfAllItsNeighbours() {
    double loss = Scores.logLoss(BEST);

    assertThat(loss).isLessThan(Scores.logLoss(shifted(BEST, .25)));
    assertThat(loss).isLessThan(Scores.logLoss(shifted(BEST, -.25)));
  }

  @Test
  void nobodyWhoHasLeftOrders() {
    assertThat(BUYERS)
        .filteredOn(user -> !TRUTH.isAlive(user, CUT))
        .isNotEmpty()
        .allSatisfy(
            user -> {
              assertThat(TRUTH.orders(user, CUT, Duration.ofDays(400))).isFalse();
              assertThat(TRUTH.churnKnowingAll(user, CUT, HORIZON)).isEqualTo(1);
            });
  }

  @Test
  void countsTheOrdersThatTheEventsShow() {
    Simulation simulation = Simulation.of(SCENARIO.withUsers(60));
    List<Event> purchases =
        simulation
            .events()
            .filter(event -> event.type() == EventType.ITEM_PURCHASED)
            .filter(event -> !event.occurredAt().isAfter(CUT))
            .toList();

    for (int index = 0; index < 60; index++) {
      UserId user = Persona.userId(index);
      if (simulation.truth().isKnown(user, CUT)) {
        assertThat(
                purchases.stream()
                    .filter(event -> event.userId().equals(user))
                    .map(Event::orderId)
                    .distinct())
            .hasSize(simulation.truth().ordersUntil(user, CUT));
      }
    }
  }

  @Test
  void refusesWhoItDoesNotKnow() {
    assertThatThrownBy(() -> TRUTH.isAlive(new UserId("somebody"), CUT))
        .hasMessage("somebody is none of the 12000 simulated users");
    assertThatThrownBy(() -> TRUTH.isAlive(Persona.userId(12_000), CUT))
        .hasMessageContaining("none of the 12000");
  }

  @Test
  void refusesToSpeakOfTheTimeBeforeTheFirstVisit() {
    Instant before = SCENARIO.start().minusSeconds(1);

    assertThat(TRUTH.isKnown(Persona.userId(0), before)).isFalse();
    assertThatThrownBy(() -> TRUTH.churn(Persona.userId(0), before, HORIZON))
        .hasMessage("u-000000 has not yet been seen at " + before);
  }

  private static List<Answer> answers(ToDoubleFunction<UserId> churn) {
    return BUYERS.stream()
        .map(user -> new Answer(churn.applyAsDouble(user), !TRUTH.orders(user, CUT, HORIZON)))
        .toList();
  }

  private static double silence(UserId user) {
    History history = TRUTH.history(user, CUT);
    return history.untilNow() - history.untilLastOrder();
  }

  private static List<Answer> shifted(List<Answer> answers, double logit) {
    return answers.stream()
        .map(
            answer -> {
              double odds = answer.score() / (1 - answer.score()) * Math.exp(logit);
              return new Answer(odds / (1 + odds), answer.happened());
            })
        .toList();
  }
}
