package dev.perennial.predictor.scenario;

import dev.perennial.model.lifecycle.LifecyclePrediction;
import dev.perennial.model.sequence.UserSequence;
import dev.perennial.predictor.consume.FeatureService;
import dev.perennial.predictor.predict.PredictionMaker;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Puts two predictions side by side: the user now, and after a scenario. Both are made of what the
 * feature-service says by the same code as for a prediction that is kept.
 */
public final class Scenarios {
  private final FeatureService features;
  private final PredictionMaker maker;
  private final InstantSource clock;

  Scenarios(FeatureService features, PredictionMaker maker, InstantSource clock) {
    this.features = features;
    this.maker = maker;
    this.clock = clock;
  }

  /** What is expected of a user now and after a scenario. */
  public record Outcome(LifecyclePrediction now, LifecyclePrediction then) {}

  /**
   * Plays a scenario through; nothing of it is stored or published.
   *
   * @throws IllegalArgumentException where it makes no sense; the message says why
   */
  public Outcome play(Scenario scenario) {
    Instant now = clock.instant();
    Timeline timeline = Timeline.of(scenario, now);
    UserSequence before = features.whatIf(scenario.userId(), List.of(), now);
    UserSequence after = features.whatIf(scenario.userId(), timeline.events(), timeline.end());
    List<LifecyclePrediction> predictions = maker.ofSupposed(List.of(before, after));
    return new Outcome(predictions.getFirst(), predictions.getLast());
  }
}
