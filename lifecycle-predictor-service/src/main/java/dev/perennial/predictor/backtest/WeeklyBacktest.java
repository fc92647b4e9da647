package dev.perennial.predictor.backtest;

import dev.perennial.predictor.model.ModelSlot;
import dev.perennial.predictor.promotion.Comparison;
import dev.perennial.predictor.promotion.Judge;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Each week, compares the model in use with rules on the last window that has closed. The model is
 * asked anew, as it was when it had seen nothing of the window: itself once it is older than the
 * window, and until then its backtest. What was predicted at the time is no longer there, as only a
 * user's newest prediction is kept.
 */
public final class WeeklyBacktest {
  private static final Logger log = LoggerFactory.getLogger(WeeklyBacktest.class);

  private final Judge judge;
  private final BacktestTable table;
  private final ModelSlot slot;
  private final InstantSource clock;

  WeeklyBacktest(Judge judge, BacktestTable table, ModelSlot slot, InstantSource clock) {
    this.judge = judge;
    this.table = table;
    this.slot = slot;
    this.clock = clock;
  }

  /** Makes this week's backtest, where a model is in use and no other instance makes it. */
  @Scheduled(cron = "${perennial.backtest.weekly}")
  public void run() {
    Instant now = clock.instant();
    String week = now.truncatedTo(ChronoUnit.MINUTES).toString();
    Optional<String> version = slot.version();
    if (version.isPresent() && table.begin(week)) {
      judge
          .besideRules(version.get(), now)
          .ifPresentOrElse(
              comparison -> keep(week, comparison),
              () -> log.warn("Model {} has seen every window: no backtest", version.get()));
    }
  }

  private void keep(String week, Comparison comparison) {
    table.keep(week, comparison);
    log.info(
        "Backtest of model {} on {} users from {}: log loss {} against {} of rules",
        comparison.challenger(),
        comparison.users(),
        comparison.windowStart(),
        comparison.challengerFigures().logLoss(),
        comparison.championFigures().logLoss());
  }
}
