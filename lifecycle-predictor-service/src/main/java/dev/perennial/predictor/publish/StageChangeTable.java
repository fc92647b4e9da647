package dev.perennial.predictor.publish;

import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.lifecycle.StageChange;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of stage changes, each once. */
final class StageChangeTable {
  private static final String INSERT =
      """
      insert into stage_change (user_id, since, from_stage, to_stage)
      select user_id, since::timestamptz, from_stage, to_stage
      from unnest(?::text[], ?::text[], ?::text[], ?::text[])
        as t (user_id, since, from_stage, to_stage)
      on conflict do nothing
      """;

  private final JdbcClient jdbc;

  StageChangeTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void store(List<StageChange> changes) {
    jdbc.sql(INSERT)
        .param(column(changes, change -> change.userId().value()))
        .param(column(changes, change -> change.since().toString()))
        .param(column(changes, change -> name(change.from())))
        .param(column(changes, change -> change.to().name()))
        .update();
  }

  private static @Nullable String[] column(
      List<StageChange> changes, Function<StageChange, @Nullable String> value) {
    return changes.stream().map(value).toArray(String[]::new);
  }

  private static @Nullable String name(@Nullable LifecycleStage stage) {
    return stage == null ? null : stage.name();
  }
}
