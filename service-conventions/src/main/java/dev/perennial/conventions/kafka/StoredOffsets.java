package dev.perennial.conventions.kafka;

import java.util.OptionalLong;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Offsets kept in the same Postgres transaction as the rows they led to, so that a crash at any
 * point neither loses nor repeats an effect. Lives in the table {@code consumed_offset (topic text,
 * partition int, next_offset bigint, primary key (topic, partition))} of the service's schema.
 */
public final class StoredOffsets {
  private final JdbcClient jdbc;

  public StoredOffsets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The offset to go on from; empty where nothing was consumed yet. */
  public OptionalLong next(TopicPartition partition) {
    return jdbc.sql("select next_offset from consumed_offset where topic = ? and partition = ?")
        .params(partition.topic(), partition.partition())
        .query(Long.class)
        .optional()
        .map(OptionalLong::of)
        .orElseGet(OptionalLong::empty);
  }

  /**
   * Records, in the caller's transaction, that the offsets from {@code first} up to but not
   * including {@code next} had their effect.
   *
   * @throws StaleBatchException where another consumer got further meanwhile: the caller's
   *     transaction must not commit
   */
  public void advance(TopicPartition partition, long first, long next) {
    int rows =
        jdbc.sql(
                """
                insert into consumed_offset as stored (topic, partition, next_offset)
                values (?, ?, ?)
                on conflict (topic, partition) do update set next_offset = excluded.next_offset
                where stored.next_offset <= ?
                """)
            .params(partition.topic(), partition.partition(), next, first)
            .update();
    if (rows == 0) {
      throw new StaleBatchException(partition, first);
    }
  }

  /** Lets the partition be consumed from its start again, as after its topic was made anew. */
  public void forget(TopicPartition partition) {
    jdbc.sql("delete from consumed_offset where topic = ? and partition = ?")
        .params(partition.topic(), partition.partition())
        .update();
  }

  /** A batch arrived whose effects another consumer has already stored. */
  public static final class StaleBatchException extends IllegalStateException {
    StaleBatchException(TopicPartition partition, long first) {
      super("offset %d of %s has been consumed already".formatted(first, partition));
    }
  }
}
