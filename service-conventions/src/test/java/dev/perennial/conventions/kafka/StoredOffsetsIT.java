package dev.perennial.conventions.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.conventions.kafka.StoredOffsets.StaleBatchException;
import dev.perennial.servers.TestServers;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class StoredOffsetsIT {
  private static final TopicPartition EVENTS = new TopicPartition("events", 0);

  private final DriverManagerDataSource postgres =
      new DriverManagerDataSource(TestServers.shared().jdbcUrl());
  private final JdbcClient jdbc = JdbcClient.create(postgres);
  private final TransactionTemplate transaction =
      new TransactionTemplate(new JdbcTransactionManager(postgres));
  private final StoredOffsets offsets = new StoredOffsets(jdbc);

  @BeforeEach
  void makeTheTablesAnew() {
    jdbc.sql("drop table if exists consumed_offset, effect").update();
    jdbc.sql(
            """
            create table consumed_offset (
                topic text, partition int, next_offset bigint, primary key (topic, partition))
            """)
        .update();
    jdbc.sql("create table effect (words text)").update();
  }

  @Test
  void areEmptyWhereNothingWasConsumed() {
    assertThat(offsets.next(EVENTS)).isEmpty();
  }

  @Test
  void goOnWhereTheLastBatchEnded() {
    offsets.advance(EVENTS, 0, 10);
    offsets.advance(EVENTS, 10, 25);

    assertThat(offsets.next(EVENTS)).hasValue(25);
  }

  @Test
  void mayJumpOverWhatKafkaNoLongerHas() {
    offsets.advance(EVENTS, 0, 10);
    offsets.advance(EVENTS, 1_000, 1_001);

    assertThat(offsets.next(EVENTS)).hasValue(1_001);
  }

  @Test
  void areKeptForEachPartitionOfEachTopic() {
    offsets.advance(EVENTS, 0, 10);
    offsets.advance(new TopicPartition("events", 1), 0, 20);
    offsets.advance(new TopicPartition("items", 0), 0, 30);

    assertThat(offsets.next(EVENTS)).hasValue(10);
    assertThat(offsets.next(new TopicPartition("events", 1))).hasValue(20);
    assertThat(offsets.next(new TopicPartition("items", 0))).hasValue(30);
  }

  @Test
  void refuseABatchThatHadItsEffectAlready() {
    offsets.advance(EVENTS, 0, 10);

    assertThatThrownBy(() -> offsets.advance(EVENTS, 0, 10))
        .isInstanceOf(StaleBatchException.class)
        .hasMessage("offset 0 of events-0 has been consumed already");
    assertThatThrownBy(() -> offsets.advance(EVENTS, 9, 12))
        .isInstanceOf(StaleBatchException.class);
    assertThat(offsets.next(EVENTS)).hasValue(10);
  }

  @Test
  void takeTheEffectOfAStaleBatchBackWithTheTransaction() {
    consume("first", 0, 10);

    assertThatThrownBy(() -> consume("again", 0, 10)).isInstanceOf(StaleBatchException.class);

    assertThat(effects()).containsExactly("first");
    assertThat(offsets.next(EVENTS)).hasValue(10);
  }

  @Test
  void standStillWhereTheTransactionDoesNotCommit() {
    transaction.executeWithoutResult(
        status -> {
          offsets.advance(EVENTS, 0, 10);
          status.setRollbackOnly();
        });

    assertThat(offsets.next(EVENTS)).isEmpty();
  }

  @Test
  void beginAgainOnceForgotten() {
    offsets.advance(EVENTS, 0, 10);
    offsets.advance(new TopicPartition("events", 1), 0, 20);

    offsets.forget(EVENTS);

    assertThat(offsets.next(EVENTS)).isEmpty();
    assertThat(offsets.next(new TopicPartition("events", 1))).hasValue(20);
  }

  private void consume(String effect, long first, long next) {
    transaction.executeWithoutResult(
        status -> {
          jdbc.sql("insert into effect values (?)").param(effect).update();
          offsets.advance(EVENTS, first, next);
        });
  }

  private Iterable<String> effects() {
    return jdbc.sql("select words from effect").query(String.class).list();
  }
}
