package dev.perennial.predictor.predict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.model.lifecycle.ChurnBand;
import dev.perennial.model.lifecycle.LifecyclePrediction;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.lifecycle.PredictionMethod;
import dev.perennial.model.lifecycle.PredictionReason;
import dev.perennial.model.sequence.UserSequence;
import dev.perennial.model.user.UserId;
import dev.perennial.predictor.Shoppers;
import dev.perennial.predictor.explain.Explainers;
import dev.perennial.predictor.model.CountedModel;
import dev.perennial.predictor.model.ModelSlot;
import dev.perennial.predictor.outlook.CustomerValues;
import dev.perennial.predictor.publish.Scored;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class PredictionMakerTest {
  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

  private final ModelSlot slot = new ModelSlot();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final PredictionMaker maker =
      new PredictionMaker(
          slot,
          Explainers.all(),
          CustomerValues.byDefault(),
          new PredictProperties(3, 90),
          new ScoringMetrics(meters, Clock.systemUTC()),
          Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void asksTheModelAboutUsersWithEnoughHistoryAndRulesAboutTheOthers() {
    slot.swap(new CountedModel("v1", 0.8));

    List<Scored> scored = maker.predict(List.of(sequence("short", 1), sequence("long", 4)));

    LifecyclePrediction byRules = scored.getFirst().prediction();
    LifecyclePrediction byModel = scored.getLast().prediction();
    assertThat(byRules.method()).isEqualTo(PredictionMethod.RULES);
    assertThat(byRules.modelVersion()).isNull();
    assertThat(byRules.horizonDays()).isEqualTo(30);
    assertThat(byModel.method()).isEqualTo(PredictionMethod.SEQUENCE_MODEL);
    assertThat(byModel.modelVersion()).isEqualTo("v1");
    assertThat(byModel.churnProbability()).isEqualTo(0.8);
    assertThat(byModel.churnBand()).isEqualTo(ChurnBand.HIGH);
    assertThat(byModel.nextItems()).isNotEmpty();
    assertThat(byModel.reasons()).extracting(PredictionReason::code).containsOnly("ORDER_SILENCE");
    assertThat(byRules.reasons()).extracting(PredictionReason::contribution).containsOnlyNulls();
    assertThat(scored).extracting(Scored::modelInUse).containsOnly("v1");
  }

  @Test
  void answersByRulesWhereThereIsNoModel() {
    LifecyclePrediction prediction = predict(sequence("long", 4));

    assertThat(prediction.method()).isEqualTo(PredictionMethod.RULES);
    assertThat(prediction.horizonDays()).isEqualTo(90);
    assertThat(prediction.asOf()).isEqualTo(NOW);
  }

  @Test
  void answersByRulesWhereTheModelFails() {
    CountedModel broken = new CountedModel("broken", 0.8);
    slot.swap(broken);
    broken.close();

    assertThat(predict(sequence("long", 4)).method()).isEqualTo(PredictionMethod.RULES);
    assertThat(meters.counter("perennial.prediction.model.failures").count()).isOne();
  }

  @Test
  void answersByRulesWhereTheModelsNumberIsNone() {
    slot.swap(new CountedModel("odd", Double.NaN));

    assertThat(predict(sequence("long", 4)).method()).isEqualTo(PredictionMethod.RULES);
    assertThat(meters.counter("perennial.prediction.model.failures").count()).isOne();
  }

  @Test
  void knowsNothingOfAnUnknownUser() {
    LifecyclePrediction prediction = maker.byRules(new UserId("nobody"));

    assertThat(prediction.stage()).isEqualTo(LifecycleStage.ACQUISITION);
    assertThat(prediction.sequenceVersion()).isZero();
    assertThat(prediction.asOf()).isEqualTo(NOW);
  }

  private LifecyclePrediction predict(UserSequence sequence) {
    return maker.predict(List.of(sequence)).getFirst().prediction();
  }

  private static UserSequence sequence(String name, int orders) {
    UserId user = new UserId(name);
    var events = Shoppers.regular(user, orders, Duration.ofDays(9), NOW.minus(Duration.ofDays(2)));
    return new UserSequence(user, 1, events, List.of(Shoppers.snapshot(events, NOW)));
  }
}
