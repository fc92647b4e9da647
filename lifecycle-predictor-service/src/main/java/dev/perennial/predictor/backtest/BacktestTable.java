package dev.perennial.predictor.backtest;

import dev.perennial.model.json.Json;
import dev.perennial.predictor.promotion.Comparison;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of weekly backtests, one a week. */
final class BacktestTable {
  private final JdbcClient jdbc;

  BacktestTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Notes that a week's backtest begins; true for the one instance that is to make it. */
  boolean begin(String week) {
    return jdbc.sql("insert into backtest (week) values (?) on conflict do nothing")
            .param(week)
            .update()
        == 1;
  }

  /** Keeps what came out. */
  void keep(String week, Comparison comparison) {
    jdbc.sql("update backtest set version = ?, comparison = ? where week = ?")
        .param(comparison.challenger())
        .param(Json.mapper().writeValueAsString(comparison))
        .param(week)
        .update();
  }

  /** The last one of a model. */
  Optional<Comparison> last(String version) {
    return jdbc.sql("select comparison from backtest where version = ? order by week desc limit 1")
        .param(version)
        .query((row, index) -> Json.mapper().readValue(row.getString(1), Comparison.class))
        .optional();
  }
}
