package dev.perennial.predictor.model;

import dev.perennial.model.item.ItemId;
import dev.perennial.model.lifecycle.Estimate;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.lifecycle.NextEvent;
import dev.perennial.model.lifecycle.PredictionMethod;
import dev.perennial.model.recommendation.ScoredItem;
import dev.perennial.model.sequence.UserSequence;
import dev.perennial.sequences.artifact.ModelOutput;
import dev.perennial.sequences.dataset.FeatureDistribution;
import dev.perennial.sequences.explanation.Depth;
import dev.perennial.sequences.explanation.Driver;
import dev.perennial.sequences.explanation.Explanation;
import dev.perennial.sequences.explanation.Source;
import dev.perennial.sequences.outlook.SurvivalCurve;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A model that says the same of everyone, counts its closings, and refuses to answer after. */
public final class CountedModel implements ScoringModel {
  private final String version;
  private final double churnProbability;
  private final List<FeatureDistribution> distributions;
  private final AtomicInteger closings = new AtomicInteger();

  public CountedModel(String version, double churnProbability) {
    this(version, churnProbability, List.of());
  }

  public CountedModel(
      String version, double churnProbability, List<FeatureDistribution> distributions) {
    this.version = version;
    this.churnProbability = churnProbability;
    this.distributions = distributions;
  }

  public int closings() {
    return closings.get();
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public int horizonDays() {
    return 30;
  }

  @Override
  public PredictionMethod method() {
    return PredictionMethod.SEQUENCE_MODEL;
  }

  @Override
  public Instant split() {
    return Instant.EPOCH;
  }

  @Override
  public List<FeatureDistribution> distributions() {
    return distributions;
  }

  @Override
  public List<ModelOutput> predict(List<UserSequence> sequences) {
    if (closings.get() > 0) {
      throw new IllegalStateException("model %s is closed".formatted(version));
    }
    return sequences.stream().map(sequence -> output()).toList();
  }

  @Override
  public List<Explanation> explain(List<UserSequence> sequences, Depth depth) {
    Driver silence = new Driver(new Source.Feature("recencyDays"), 1.25);
    return sequences.stream()
        .map(user -> new Explanation(user.snapshots().getLast(), 0.1, 1.35, List.of(silence)))
        .toList();
  }

  @Override
  public void close() {
    closings.incrementAndGet();
  }

  private ModelOutput output() {
    return new ModelOutput(
        churnProbability,
        new SurvivalCurve(List.of(new SurvivalCurve.Point(30, churnProbability))),
        new Estimate(1, 0, 3),
        new Estimate(20, 0, 60),
        Map.of(LifecycleStage.RETENTION, 1.0),
        Map.of(NextEvent.PURCHASE, 1.0),
        List.of(new ScoredItem(new ItemId("item-1"), 0.5)));
  }
}
