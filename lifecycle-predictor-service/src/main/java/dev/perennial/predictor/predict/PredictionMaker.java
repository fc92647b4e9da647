package dev.perennial.predictor.predict;

import dev.perennial.model.lifecycle.ChurnBand;
import dev.perennial.model.lifecycle.LifecyclePrediction;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.lifecycle.OrderOutlook;
import dev.perennial.model.lifecycle.PredictionMethod;
import dev.perennial.model.lifecycle.PredictionReason;
import dev.perennial.model.sequence.Snapshot;
import dev.perennial.model.sequence.UserSequence;
import dev.perennial.model.user.UserId;
import dev.perennial.predictor.explain.Behaviour;
import dev.perennial.predictor.explain.Explainer;
import dev.perennial.predictor.model.ModelSlot;
import dev.perennial.predictor.model.ScoringModel;
import dev.perennial.predictor.outlook.CustomerValue;
import dev.perennial.predictor.outlook.Expectation;
import dev.perennial.predictor.outlook.NextOrders;
import dev.perennial.predictor.predict.ModelAnswers.Answer;
import dev.perennial.predictor.publish.Scored;
import dev.perennial.predictor.reason.ModelReasons;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns sequences into predictions: by the model in use for users with enough history, by rules for
 * the others and for all while there is no model.
 */
public final class PredictionMaker {
  private final ModelSlot slot;
  private final ModelAnswers answers;
  private final Explainer explainer;
  private final CustomerValue value;
  private final PredictProperties settings;
  private final ScoringMetrics metrics;
  private final Clock clock;

  PredictionMaker(
      ModelSlot slot,
      Explainer explainer,
      CustomerValue value,
      PredictProperties settings,
      ScoringMetrics metrics,
      Clock clock) {
    this.slot = slot;
    this.answers = new ModelAnswers(settings, metrics);
    this.explainer = explainer;
    this.value = value;
    this.settings = settings;
    this.metrics = metrics;
    this.clock = clock;
  }

  /** One prediction a sequence, in their order. */
  List<Scored> predict(List<UserSequence> sequences) {
    Optional<ModelSlot.Lease> lease = slot.lease();
    if (lease.isEmpty()) {
      return sequences.stream().map(sequence -> byRules(sequence, null)).toList();
    }
    try (ModelSlot.Lease held = lease.get()) {
      return predict(sequences, held.model());
    }
  }

  /** One prediction a sequence that is only supposed, in their order. */
  public List<LifecyclePrediction> ofSupposed(List<UserSequence> sequences) {
    return sequences.stream()
        .flatMap(sequence -> predict(List.of(sequence)).stream())
        .map(Scored::prediction)
        .toList();
  }

  /** What rules say of a user, whatever model is in use. */
  LifecyclePrediction byRules(UserSequence sequence) {
    return byRules(sequence, null).prediction();
  }

  /** What rules say of a user of whom nothing can be known now. */
  LifecyclePrediction byRules(UserId unknown) {
    return byRules(new UserSequence(unknown, 0, List.of(), List.of()));
  }

  private List<Scored> predict(List<UserSequence> sequences, ScoringModel model) {
    Map<UserId, Answer> words = answers.of(sequences, model);
    return sequences.stream()
        .map(sequence -> byModel(sequence, model, words.get(sequence.userId())))
        .toList();
  }

  /** The model's answer, or that of rules where it has none or one that makes no sense. */
  private Scored byModel(UserSequence sequence, ScoringModel model, @Nullable Answer answer) {
    if (answer == null) {
      return byRules(sequence, model);
    }
    try {
      return scored(
          sequence,
          model.method(),
          model,
          Expectation.of(answer.output(), model.horizonDays()),
          ModelReasons.of(answer.explanation()));
    } catch (IllegalArgumentException e) {
      metrics.modelFailed(model.version(), 1, e);
      return byRules(sequence, model);
    }
  }

  private Scored byRules(UserSequence sequence, @Nullable ScoringModel model) {
    Behaviour behaviour = behaviour(sequence);
    int horizonDays = model == null ? settings.horizonDays() : model.horizonDays();
    Expectation expected = Rules.expect(behaviour, horizonDays);
    return scored(
        sequence,
        PredictionMethod.RULES,
        model,
        expected,
        explainer.reasons(behaviour, expected.churnProbability()));
  }

  private Scored scored(
      UserSequence sequence,
      PredictionMethod method,
      @Nullable ScoringModel model,
      Expectation expected,
      List<PredictionReason> reasons) {
    Behaviour behaviour = behaviour(sequence);
    String version = model == null ? null : model.version();
    Instant asOf = behaviour.snapshot().asOf();
    LifecyclePrediction prediction =
        new LifecyclePrediction(
            sequence.userId(),
            asOf,
            sequence.version(),
            method,
            method == PredictionMethod.RULES ? null : version,
            behaviour.stage(),
            expected.nextStage(),
            expected.noOrder().horizonDays(),
            expected.churnProbability(),
            ChurnBand.of(expected.churnProbability()),
            expected.noOrder().shown(),
            orders(behaviour, expected),
            value.of(behaviour, expected.revenue(), expected.noOrder().horizonDays()),
            expected.nextEvent(),
            expected.nextItems(),
            reasons);
    return new Scored(prediction, behaviour.lastEventAt(), version);
  }

  private static OrderOutlook orders(Behaviour behaviour, Expectation expected) {
    return new OrderOutlook(
        behaviour.orders(),
        expected.orders(),
        behaviour.orders() > 0 ? behaviour.meanOrderValue() : null,
        behaviour.meanGapDays().isPresent() ? behaviour.meanGapDays().getAsDouble() : null,
        NextOrders.after(behaviour.snapshot().asOf(), expected.noOrder()));
  }

  private Behaviour behaviour(UserSequence sequence) {
    return sequence.snapshots().isEmpty()
        ? new Behaviour(new Snapshot(clock.instant(), LifecycleStage.ACQUISITION, Map.of()), null)
        : Behaviour.of(sequence);
  }
}
