package dev.perennial.predictor.sweep;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of sweeps and of their shards that are done. */
public final class SweepTable {
  private static final String NEWEST =
      "select id from sweep order by started_at desc, id desc limit 1";

  private final JdbcClient jdbc;

  SweepTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether the sweep that began last still has shards to do. */
  boolean isUnderWay() {
    return jdbc.sql(
            "select exists (select from sweep where id = (%s) and finished_at is null)"
                .formatted(NEWEST))
        .query(Boolean.class)
        .single();
  }

  /** Notes that the sweep of this task began. */
  boolean begin(ShardTask task, @Nullable String modelVersion) {
    return jdbc.sql(
                """
                insert into sweep (id, started_at, shards, model_version) values (?, ?, ?, ?)
                on conflict do nothing
                """)
            .param(task.sweep())
            .param(task.startedAt().atOffset(ZoneOffset.UTC))
            .param(task.of())
            .param(modelVersion)
            .update()
        == 1;
  }

  /** Whether a task is still to be done: its sweep is the newest one and the shard is not done. */
  boolean isWanted(ShardTask task) {
    return jdbc.sql(
            """
            select ? = (%s)
              and not exists (select from sweep_shard where sweep = ? and shard = ?)
            """
                .formatted(NEWEST))
        .param(task.sweep())
        .param(task.sweep())
        .param(task.shard())
        .query(Boolean.class)
        .single();
  }

  /** Notes that a shard is done. */
  void finish(ShardTask task, long users, String tally) {
    jdbc.sql(
            """
            insert into sweep_shard (sweep, shard, users, tally) values (?, ?, ?, ?)
            on conflict do nothing
            """)
        .param(task.sweep())
        .param(task.shard())
        .param(users)
        .param(tally)
        .update();
  }

  /** Notes that a sweep is done if all its shards are; says how many users, once. */
  Optional<Long> finishIfComplete(ShardTask task) {
    boolean finished =
        jdbc.sql(
                    """
                    update sweep set finished_at = now()
                    where id = ? and finished_at is null
                      and shards = (select count(*) from sweep_shard where sweep = id)
                    """)
                .param(task.sweep())
                .update()
            == 1;
    return finished ? Optional.of(users(task.sweep())) : Optional.empty();
  }

  private long users(String sweep) {
    return jdbc.sql("select sum(users) from sweep_shard where sweep = ?")
        .param(sweep)
        .query(Long.class)
        .single();
  }

  /** The last sweep that is done. */
  public Optional<String> lastFinished() {
    return jdbc.sql(
            """
            select id from sweep where finished_at is not null
            order by finished_at desc, id desc limit 1
            """)
        .query(String.class)
        .optional();
  }

  /** What was counted on the way of each shard of a sweep. */
  public List<String> tallies(String sweep) {
    return jdbc.sql("select tally from sweep_shard where sweep = ? order by shard")
        .param(sweep)
        .query((row, index) -> row.getString("tally"))
        .list();
  }
}
