package dev.perennial.recommender.follow;

import static dev.perennial.recommender.Events.bought;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.perennial.conventions.kafka.OnceInOrder;
import dev.perennial.conventions.kafka.RejectedRecords;
import dev.perennial.conventions.kafka.StoredOffsets;
import dev.perennial.model.event.Event;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.json.Json;
import dev.perennial.recommender.RunningRecommender;
import dev.perennial.recommender.memory.MemoryProperties;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.store.InteractionStore;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody knows whether a commit without an answer was done, but memory knows what storage does. */
class LostAnswerIT {
  private static RunningRecommender recommender;

  private final StoreMemory memory = new StoreMemory(MemoryProperties.defaults());
  private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");

  /** What became of the commit whose answer was lost. */
  private enum Fate {
    DONE,
    UNDONE
  }

  @BeforeAll
  static void start() {
    recommender = RunningRecommender.start();
  }

  @AfterAll
  static void stop() {
    recommender.close();
  }

  @ParameterizedTest
  @EnumSource
  void anEventIsInMemoryOnceThoughTheAnswerToItsCommitWasLost(Fate fate) {
    EventFollower follower = follower(fate);
    ConsumerRecord<String, byte[]> lost = received(fate, 0);
    ConsumerRecord<String, byte[]> next = received(fate, 1);

    assertThatExceptionOfType(TransactionSystemException.class)
        .isThrownBy(() -> follower.follow(List.of(lost), consumer));
    assertThat(popularity(fate)).isZero();
    follower.follow(List.of(lost, next), consumer);
    assertThat(popularity(fate)).isCloseTo(2, Offset.offset(0.01));
    assertThat(stored(fate)).isEqualTo(2);

    follower.follow(List.of(received(fate, 2)), consumer);
    assertThat(popularity(fate)).isCloseTo(3, Offset.offset(0.01));
    assertThat(stored(fate)).isEqualTo(3);
  }

  private EventFollower follower(Fate fate) {
    TransactionTemplate losing =
        new TransactionTemplate(
            new LosingFirstAnswer(recommender.bean(PlatformTransactionManager.class), fate));
    return new EventFollower(
        new RecordReader<>(Event.class, recommender.bean(RejectedRecords.class)),
        new OnceInOrder(recommender.bean(StoredOffsets.class), losing),
        recommender.bean(InteractionStore.class),
        memory,
        new Progress(List.of(Event.TOPIC)),
        Timer.builder("test").register(new SimpleMeterRegistry()));
  }

  private static ConsumerRecord<String, byte[]> received(Fate fate, long offset) {
    Event event = bought(user(fate), item(fate), Instant.now());
    return new ConsumerRecord<>(user(fate), 0, offset, user(fate), Json.write(event));
  }

  private static String user(Fate fate) {
    return "lost-answer-" + fate;
  }

  private static String item(Fate fate) {
    return "lost-answer-item-" + fate;
  }

  private static long stored(Fate fate) {
    return recommender.count(
        "select count(*) from interaction where user_id = '%s'".formatted(user(fate)));
  }

  private double popularity(Fate fate) {
    return memory.reading(
        () ->
            memory.catalogue().find(new ItemId(item(fate))).stream()
                .mapToDouble(memory.demand().at(Instant.now().toEpochMilli())::popularity)
                .sum());
  }

  /** Commits or not, but fails the first time either way. */
  private static final class LosingFirstAnswer implements PlatformTransactionManager {
    private final PlatformTransactionManager real;
    private final Fate fate;
    private boolean hasLost;

    LosingFirstAnswer(PlatformTransactionManager real, Fate fate) {
      this.real = real;
      this.fate = fate;
    }

    @Override
    public TransactionStatus getTransaction(TransactionDefinition definition) {
      return real.getTransaction(definition);
    }

    @Override
    public void commit(TransactionStatus status) {
      if (hasLost || fate == Fate.DONE) {
        real.commit(status);
      } else {
        real.rollback(status);
      }
      if (!hasLost) {
        hasLost = true;
        throw new TransactionSystemException("the connection is gone");
      }
    }

    @Override
    public void rollback(TransactionStatus status) {
      real.rollback(status);
    }
  }
}
