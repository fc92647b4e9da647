package dev.perennial.ranking.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.model.event.EventType;
import dev.perennial.ranking.history.History;
import dev.perennial.ranking.history.Interactions;
import dev.perennial.ranking.history.RecordedInteractions;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LessonsTest {
  @Property
  void everyStepButTheFirstIsToBeFoundOnce(
      @ForAll @IntRange(min = 0, max = 40) int steps,
      @ForAll @IntRange(min = 1, max = 12) int maxSteps) {
    Lessons lessons = lessons(List.of(walk(steps)), maxSteps);

    List<Integer> found =
        lessons.windows().stream()
            .flatMap(window -> IntStream.range(1, window.size()).mapToObj(window::row))
            .sorted()
            .toList();
    assertThat(found).isEqualTo(IntStream.range(1, Math.max(1, steps)).boxed().toList());
    assertThat(lessons.windows()).allMatch(window -> window.before().size() <= maxSteps);
  }

  @Test
  void batchesHoldEveryWindowOnce() {
    Lessons lessons = lessons(Collections.nCopies(70, walk(5)), 50);

    List<List<Steps>> batches = lessons.batches(4, new Random(1));

    assertThat(batches).hasSize(lessons.count(4));
    assertThat(batches.stream().flatMap(List::stream).distinct()).hasSize(70);
  }

  private static Lessons lessons(List<Interactions> users, int maxSteps) {
    History history = new History(users, Collections.nCopies(40, null));
    return Lessons.of(history, LearnedItems.of(history), maxSteps);
  }

  /** From item 0 on, each once. */
  private static Interactions walk(int steps) {
    return RecordedInteractions.of(
        EventType.ITEM_VIEWED,
        IntStream.range(0, steps).toArray(),
        LongStream.range(0, steps).toArray());
  }
}
