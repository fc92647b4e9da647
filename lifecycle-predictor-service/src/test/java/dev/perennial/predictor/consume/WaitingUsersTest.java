package dev.perennial.predictor.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.perennial.model.sequence.UserSequence;
import dev.perennial.model.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WaitingUsersTest {
  private static final Instant T = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration AT_ONCE = Duration.ZERO;

  @Property
  void handsOutEachUserOnceInTheOrderOfTheFirstChange(
      @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 9) Integer> changes,
      @ForAll @IntRange(min = 1, max = 12) int most)
      throws InterruptedException {
    WaitingUsers waiting = new WaitingUsers(10);
    Map<UserId, Instant> model = new LinkedHashMap<>();
    for (int i = 0; i < changes.size(); i++) {
      UserId user = user(changes.get(i));
      waiting.put(user, T.plusSeconds(i));
      model.putIfAbsent(user, T.plusSeconds(i));
    }

    assertThat(waiting.size()).isEqualTo(model.size());
    Map<UserId, Instant> taken = new LinkedHashMap<>();
    while (waiting.size() > 0) {
      List<WaitingUser> batch = waiting.take(most, AT_ONCE, AT_ONCE);
      assertThat(batch).hasSizeBetween(1, most);
      batch.forEach(each -> taken.put(each.userId(), each.acceptedAt()));
    }
    assertThat(new ArrayList<>(taken.entrySet())).isEqualTo(new ArrayList<>(model.entrySet()));
  }

  @Property(tries = 20)
  void neverHoldsMoreThanItsCapacityAndLosesNobody(
      @ForAll @IntRange(min = 1, max = 5) int capacity,
      @ForAll @IntRange(min = 1, max = 7) int most)
      throws Exception {
    WaitingUsers waiting = new WaitingUsers(capacity);
    List<CompletableFuture<Void>> scored = new ArrayList<>();
    Thread producer =
        Thread.ofVirtual()
            .start(
                () -> {
                  for (int i = 0; i < 40; i++) {
                    scored.add(put(waiting, user(i)));
                  }
                });

    int taken = 0;
    while (taken < 40) {
      assertThat(waiting.size()).isLessThanOrEqualTo(capacity);
      List<WaitingUser> batch = waiting.take(most, Duration.ofSeconds(10), AT_ONCE);
      batch.forEach(each -> each.scored().complete(null));
      taken += batch.size();
    }
    producer.join();
    assertThat(scored).hasSize(40).allMatch(CompletableFuture::isDone);
  }

  @Test
  void makesWhoeverBringsAnotherUserWaitWhileItIsFull() throws Exception {
    WaitingUsers waiting = new WaitingUsers(1);
    waiting.put(user(1), T);
    AtomicInteger brought = new AtomicInteger();
    Thread producer =
        Thread.ofPlatform()
            .start(
                () -> {
                  put(waiting, user(2));
                  brought.incrementAndGet();
                });
    await().until(() -> producer.getState() == Thread.State.WAITING);
    assertThat(brought).hasValue(0);
    assertThat(waiting.put(user(1), T)).isNotDone();

    assertThat(waiting.take(1, AT_ONCE, AT_ONCE)).extracting("userId").containsExactly(user(1));
    producer.join();
    assertThat(waiting.take(1, AT_ONCE, AT_ONCE)).extracting("userId").containsExactly(user(2));
  }

  @Test
  void tellsEveryoneWhoAskedForTheSameUser() throws InterruptedException {
    WaitingUsers waiting = new WaitingUsers(5);
    CompletableFuture<Void> first = waiting.put(user(1), T);
    CompletableFuture<Void> second = waiting.put(user(1), T.plusSeconds(1));

    waiting.take(5, AT_ONCE, AT_ONCE).getFirst().scored().complete(null);

    assertThat(first).isDone().isSameAs(second);
    assertThat(waiting.put(user(1), T)).isNotDone();
  }

  @Test
  void readsAUserAnewWhoChangedAfterTheSequenceWasRead() throws InterruptedException {
    WaitingUsers waiting = new WaitingUsers(5);
    waiting.put(new UserSequence(user(1), 3, List.of(), List.of()));
    waiting.put(user(1), T);

    WaitingUser taken = waiting.take(5, AT_ONCE, AT_ONCE).getFirst();

    assertThat(taken.sequence()).isNull();
    assertThat(taken.acceptedAt()).isEqualTo(T);
  }

  @Test
  void givesUpAfterItsPatienceWhereNobodyComes() throws InterruptedException {
    assertThat(new WaitingUsers(5).take(5, Duration.ofMillis(1), Duration.ofDays(1))).isEmpty();
  }

  private static CompletableFuture<Void> put(WaitingUsers waiting, UserId user) {
    try {
      return waiting.put(user, T);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static UserId user(int number) {
    return new UserId("user-" + number);
  }
}
