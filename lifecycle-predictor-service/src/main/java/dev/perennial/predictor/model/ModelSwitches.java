package dev.perennial.predictor.model;

import dev.perennial.predictor.model.ModelSwitch.Cause;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of switches from model to model: only ever added to. */
final class ModelSwitches {
  private final JdbcClient jdbc;

  ModelSwitches(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(ModelSwitch change) {
    jdbc.sql(
            "insert into model_switch (at, version, previous, cause, caller) values (?, ?, ?, ?, ?)")
        .param(change.at().atOffset(ZoneOffset.UTC))
        .param(change.version())
        .param(change.previous())
        .param(change.cause().name())
        .param(change.caller())
        .update();
  }

  /** The newest switches, the newest first. */
  List<ModelSwitch> newest(int most) {
    return jdbc.sql("select * from model_switch order by id desc limit ?")
        .param(most)
        .query(ModelSwitches::row)
        .list();
  }

  /** Which model was in use before this one was put to use, rollbacks aside. */
  Optional<String> before(String version) {
    return jdbc.sql(
            """
            select previous from model_switch
            where version = ? and cause <> 'ROLLBACK' and previous <> version
            order by id desc limit 1
            """)
        .param(version)
        .query(String.class)
        .optional();
  }

  private static ModelSwitch row(ResultSet row, int index) throws SQLException {
    return new ModelSwitch(
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("version"),
        row.getString("previous"),
        Cause.valueOf(row.getString("cause")),
        row.getString("caller"));
  }
}
