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

  private final Truth truth = Simulation.of(SCENARIO).truth();

  @Test
  void theBestAnswerIsCalibrated() {
    List<Answer> answers = answers(user -> truth.churn(user, CUT, HORIZON));

    assertThat(answers).hasSizeGreaterThan(5_000);
    assertThat(Scores.calibrationError(answers)).isLessThan(.012);
  }

  @Test
  void theBestAnswerBeatsRecencyAndIsBeatenByWhoKnowsAll() {
    double best = Scores.auc(answers(user -> truth.churn(user, CUT, HORIZON)));
    double recency = Scores.auc(answers(this::silence));
    double all = Scores.auc(answers(user -> truth.churnKnowingAll(user, CUT, HORIZON)));

    assertThat(best).isBetween(recency + .01, all - .01);
  }

  @Test
  void theBestAnswerHasTheLowestLossOfAllItsNeighbours() {
    List<Answer> answers = answers(user -> truth.churn(user, CUT, HORIZON));

    double loss = Scores.logLoss(answers);

    assertThat(loss).isLessThan(Scores.logLoss(shifted(answers, .25)));
    assertThat(loss).isLessThan(Scores.logLoss(shifted(answers, -.25)));
  }

  @Test
  void nobodyWhoHasLeftOrders() {
    assertThat(known())
        .filteredOn(user -> !truth.isAlive(user, CUT))
        .isNotEmpty()
        .allSatisfy(
            user -> {
              assertThat(truth.orders(user, CUT, Duration.ofDays(400))).isFalse();
              assertThat(truth.churnKnowingAll(user, CUT, HORIZON)).isEqualTo(1);
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
    assertThatThrownBy(() -> truth.isAlive(new UserId("somebody"), CUT))
        .hasMessage("somebody is none of the 12000 simulated users");
    assertThatThrownBy(() -> truth.isAlive(Persona.userId(12_000), CUT))
        .hasMessageContaining("none of the 12000");
  }

  @Test
  void refusesToSpeakOfTheTimeBeforeTheFirstVisit() {
    Instant before = SCENARIO.start().minusSeconds(1);

    assertThat(truth.isKnown(Persona.userId(0), before)).isFalse();
    assertThatThrownBy(() -> truth.churn(Persona.userId(0), before, HORIZON))
        .hasMessage("u-000000 has not yet been seen at " + before);
  }

  private List<Answer> answers(ToDoubleFunction<UserId> churn) {
    return known().stream()
        .map(user -> new Answer(churn.applyAsDouble(user), !truth.orders(user, CUT, HORIZON)))
        .toList();
  }

  /** Users with an order, as the models see them. */
  private List<UserId> known() {
    return IntStream.range(0, SCENARIO.users())
        .mapToObj(Persona::userId)
        .filter(user -> truth.isKnown(user, CUT))
        .filter(user -> truth.ordersUntil(user, CUT) > 0)
        .toList();
  }

  private double silence(UserId user) {
    History history = truth.history(user, CUT);
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
