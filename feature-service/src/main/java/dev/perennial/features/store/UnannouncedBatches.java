package dev.perennial.features.store;

import dev.perennial.model.sequence.SequenceChange;
import dev.perennial.model.user.UserId;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Batches whose changes may not have reached Kafka yet. A batch is kept in the transaction that
 * stores its events and forgotten once Kafka has acknowledged its changes; after a crash between
 * the two it is still here.
 */
public final class UnannouncedBatches {
  private final JdbcClient jdbc;

  UnannouncedBatches(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps a batch in the caller's transaction; empty where nothing changed. */
  public OptionalLong keep(List<SequenceChange> changes) {
    if (changes.isEmpty()) {
      return OptionalLong.empty();
    }
    String[] users = changes.stream().map(change -> change.userId().value()).toArray(String[]::new);
    return OptionalLong.of(
        jdbc.sql("insert into unannounced_batch (user_ids) values (?) returning batch_id")
            .param(users)
            .query(Long.class)
            .single());
  }

  /** The batches that have waited for at least {@code age}, oldest first. */
  public List<Long> waitingFor(Duration age) {
    return jdbc.sql(
            """
            select batch_id from unannounced_batch
            where stored_at <= clock_timestamp() - make_interval(secs => ?)
            order by batch_id
            """)
        .param(age.toMillis() / 1e3)
        .query((row, number) -> row.getLong(1))
        .list();
  }

  /** The changes of a batch, at the versions that its users have by now. */
  public List<SequenceChange> changes(long batch) {
    return jdbc.sql(
            """
            select user_id, version, accepted_at from user_sequence
            where user_id in (select unnest(user_ids) from unannounced_batch where batch_id = ?)
            """)
        .param(batch)
        .query(
            (row, number) ->
                new SequenceChange(
                    new UserId(row.getString("user_id")),
                    row.getLong("version"),
                    row.getObject("accepted_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** Forgets a batch that Kafka has. */
  public void forget(long batch) {
    jdbc.sql("delete from unannounced_batch where batch_id = ?").param(batch).update();
  }
}
