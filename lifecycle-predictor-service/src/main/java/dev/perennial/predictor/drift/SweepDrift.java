package dev.perennial.predictor.drift;

import dev.perennial.predictor.drift.FeatureCounts.Counted;
import dev.perennial.predictor.model.ModelSlot;
import dev.perennial.predictor.sweep.SweepFinished;
import dev.perennial.predictor.sweep.SweepTable;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Reads off the tables what the last complete sweep found, whichever instances it was done by: they
 * all show the same, and a restart loses nothing.
 */
final class SweepDrift implements MeterBinder {
  private final SweepTable sweeps;
  private final ScoreTable scores;
  private final FeatureDrift features;
  private final ModelSlot slot;
  private volatile Indices indices = new Indices(Double.NaN, Double.NaN);

  SweepDrift(SweepTable sweeps, ScoreTable scores, FeatureDrift features, ModelSlot slot) {
    this.sweeps = sweeps;
    this.scores = scores;
    this.features = features;
    this.slot = slot;
  }

  @EventListener
  void finished(SweepFinished finished) {
    scores.keep(finished.sweep());
    refresh();
  }

  @Scheduled(fixedDelayString = "${perennial.predictions.count-every}")
  void refresh() {
    sweeps
        .lastFinished()
        .map(sweeps::tallies)
        .ifPresent(tallies -> features.complete(tallies.stream().map(Counted::read).toList()));
    indices = new Indices(index(ScoreCounts::churnIndex), index(ScoreCounts::valueIndex));
  }

  /** The indices are of the scores right after the model was put to use, and of those now. */
  @Override
  public void bindTo(MeterRegistry meters) {
    bind(meters, "churn", drift -> drift.indices.churn());
    bind(meters, "value", drift -> drift.indices.value());
  }

  private void bind(MeterRegistry meters, String score, ToDoubleFunction<SweepDrift> index) {
    Gauge.builder("perennial.drift.score.psi", this, index)
        .description(
            "Population stability index of a score, from the model's first sweep to the last one")
        .tag("score", score)
        .register(meters);
  }

  private double index(ToDoubleBiFunction<ScoreCounts, ScoreCounts> measure) {
    Optional<ScoreCounts> first = slot.version().flatMap(scores::first);
    Optional<ScoreCounts> last = slot.version().flatMap(scores::last);
    return first.isEmpty() || last.isEmpty()
        ? Double.NaN
        : measure.applyAsDouble(last.get(), first.get());
  }

  private record Indices(double churn, double value) {}
}
