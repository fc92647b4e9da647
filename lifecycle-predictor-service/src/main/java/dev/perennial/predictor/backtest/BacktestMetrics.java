package dev.perennial.predictor.backtest;

import dev.perennial.predictor.model.ModelSlot;
import dev.perennial.predictor.promotion.Comparison;
import dev.perennial.predictor.promotion.Figures;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.springframework.scheduling.annotation.Scheduled;

/** The figures of the last weekly backtest of the model in use; NaN before the first one. */
final class BacktestMetrics implements MeterBinder {
  private final BacktestTable table;
  private final ModelSlot slot;
  private volatile Optional<Comparison> last = Optional.empty();

  BacktestMetrics(BacktestTable table, ModelSlot slot) {
    this.table = table;
    this.slot = slot;
  }

  @Scheduled(fixedDelayString = "${perennial.predictions.count-every}")
  void refresh() {
    last = slot.version().flatMap(table::last);
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    bind(meters, "model", Comparison::challengerFigures);
    bind(meters, "rules", Comparison::championFigures);
  }

  private void bind(MeterRegistry meters, String answer, Function<Comparison, Figures> figures) {
    gauge("perennial.backtest.auc", answer, figures, Figures::auc)
        .baseUnit("ratio")
        .description("AUC of churn in the last weekly backtest")
        .register(meters);
    gauge("perennial.backtest.log.loss", answer, figures, Figures::logLoss)
        .description("Log loss of churn in the last weekly backtest")
        .register(meters);
    gauge("perennial.backtest.calibration.error", answer, figures, Figures::calibrationError)
        .baseUnit("ratio")
        .description("Calibration error of churn in the last weekly backtest")
        .register(meters);
  }

  private Gauge.Builder<BacktestMetrics> gauge(
      String name,
      String answer,
      Function<Comparison, Figures> figures,
      ToDoubleFunction<Figures> figure) {
    return Gauge.builder(
            name,
            this,
            metrics -> metrics.last.map(figures).map(figure::applyAsDouble).orElse(Double.NaN))
        .tag("answer", answer);
  }
}
