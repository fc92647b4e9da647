package dev.perennial.predictor.backtest;

import dev.perennial.predictor.model.ModelSlot;
import dev.perennial.predictor.promotion.Judge;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * From the model in use to its weekly figures. {@code perennial.backtest.weekly} is the cron
 * expression of the backtest (default Monday 04:30; {@code -} for none).
 */
@Configuration(proxyBeanMethods = false)
class BacktestConfiguration {
  @Bean
  BacktestTable backtestTable(JdbcClient jdbc) {
    return new BacktestTable(jdbc);
  }

  @Bean
  WeeklyBacktest weeklyBacktest(Judge judge, BacktestTable table, ModelSlot slot, Clock clock) {
    return new WeeklyBacktest(judge, table, slot, clock);
  }

  @Bean
  BacktestMetrics backtestMetrics(BacktestTable table, ModelSlot slot) {
    return new BacktestMetrics(table, slot);
  }
}
