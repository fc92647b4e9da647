package dev.perennial.ingest.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.model.event.EventId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RepeatWindowTest {
  private static final EventId ID = new EventId("e1");

  private final AtomicLong time = new AtomicLong();
  private final AtomicInteger published = new AtomicInteger();
  private final RepeatWindow window = window(3);

  @Test
  void publishesAnEventOnce() {
    assertThat(arrive(ID).repeated()).isFalse();
    assertThat(arrive(ID).repeated()).isTrue();
    assertThat(published).hasValue(1);
  }

  @Test
  void letsARepeatWaitForTheFirst() {
    CompletableFuture<Void> first = new CompletableFuture<>();
    window.once(ID, () -> first);

    Turn repeat = arrive(ID);

    assertThat(repeat.acknowledged()).isNotDone();
    first.complete(null);
    assertThat(repeat.acknowledged()).isCompleted();
  }

  @Test
  void forgetsAnEventThatCouldNotBePublishedAndFailsItsRepeats() {
    CompletableFuture<Void> first = new CompletableFuture<>();
    Turn failing = window.once(ID, () -> first);
    Turn repeat = arrive(ID);

    first.completeExceptionally(new IllegalStateException("Kafka is away"));

    assertThat(failing.acknowledged()).isCompletedExceptionally();
    assertThat(repeat.acknowledged()).isCompletedExceptionally();
    assertThat(arrive(ID).repeated()).isFalse();
  }

  @Test
  void keepsALaterEventWhereAnEarlierOneWithItsIdFailsAfterTheWindow() {
    CompletableFuture<Void> first = new CompletableFuture<>();
    Turn failing = window.once(ID, () -> first);
    time.addAndGet(Duration.ofMinutes(11).toNanos());
    assertThat(arrive(ID).repeated()).isFalse();

    first.completeExceptionally(new IllegalStateException("Kafka is away"));

    assertThat(failing.acknowledged()).isCompletedExceptionally();
    assertThat(arrive(ID).repeated()).isTrue();
  }

  @Test
  void forgetsAfterTheWindow() {
    arrive(ID);
    time.addAndGet(Duration.ofMinutes(10).toNanos());
    assertThat(arrive(ID).repeated()).isTrue();

    time.incrementAndGet();

    assertThat(arrive(ID).repeated()).isFalse();
  }

  @Property
  void remembersExactlyTheNewestIds(
      @ForAll @Size(max = 60) List<@IntRange(max = 9) Integer> arrivals,
      @ForAll @IntRange(min = 1, max = 5) int maxIds) {
    RepeatWindow newest = window(maxIds);
    List<Integer> model = new ArrayList<>();

    for (int id : arrivals) {
      boolean repeated = newest.once(new EventId("e" + id), this::publish).repeated();

      assertThat(repeated).isEqualTo(model.contains(id));
      if (!repeated) {
        model.add(id);
      }
      if (model.size() > maxIds) {
        model.removeFirst();
      }
    }
  }

  private RepeatWindow window(int maxIds) {
    return new RepeatWindow(new RepeatProperties(Duration.ofMinutes(10), maxIds), time::get);
  }

  private Turn arrive(EventId id) {
    return window.once(id, this::publish);
  }

  private CompletableFuture<?> publish() {
    published.incrementAndGet();
    return CompletableFuture.completedFuture(null);
  }
}
