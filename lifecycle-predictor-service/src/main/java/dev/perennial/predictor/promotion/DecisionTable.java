package dev.perennial.predictor.promotion;

import dev.perennial.model.json.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of decisions, one a model. */
public final class DecisionTable {
  private final JdbcClient jdbc;

  DecisionTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void store(String version, Decision decision) {
    jdbc.sql(
            """
            insert into model_decision (version, decided_at, promoted, why, comparison)
            values (?, ?, ?, ?, ?)
            on conflict (version) do update set
              decided_at = excluded.decided_at,
              promoted = excluded.promoted,
              why = excluded.why,
              comparison = excluded.comparison
            """)
        .param(version)
        .param(decision.decidedAt().atOffset(ZoneOffset.UTC))
        .param(decision.promoted())
        .param(decision.why())
        .param(
            decision.comparison() == null
                ? null
                : Json.mapper().writeValueAsString(decision.comparison()))
        .update();
  }

  /** All decisions, by the model's version. */
  public Map<String, Decision> all() {
    Map<String, Decision> decisions = new HashMap<>();
    jdbc.sql("select * from model_decision")
        .query((row, index) -> decisions.put(row.getString("version"), decision(row)))
        .list();
    return decisions;
  }

  private static Decision decision(ResultSet row) throws SQLException {
    String comparison = row.getString("comparison");
    return new Decision(
        row.getObject("decided_at", OffsetDateTime.class).toInstant(),
        row.getBoolean("promoted"),
        row.getString("why"),
        comparison == null ? null : Json.mapper().readValue(comparison, Comparison.class));
  }
}
