package dev.perennial.sequences.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.model.event.Event;
import dev.perennial.sequences.TinyStore;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class HistoryTest {

  @Property(tries = 200)
  void countsWhatHappenedUntilAnInstant(
      @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 50) Integer> seconds,
      @ForAll @IntRange(min = -1, max = 51) int asked) {
    List<Integer> sorted = seconds.stream().sorted().toList();
    List<Event> events =
        IntStream.range(0, sorted.size())
            .mapToObj(i -> TinyStore.purchase("ann", i, at(sorted.get(i)), "tea"))
            .toList();
    History history = History.of(TinyStore.sequence(events, List.of()), item -> 2);
    assertThat(history.countUntil(at(asked)))
        .isEqualTo(sorted.stream().filter(second -> second <= asked).count());
  }

  private static Instant at(int second) {
    return TinyStore.OPENING.plusSeconds(second);
  }
}
