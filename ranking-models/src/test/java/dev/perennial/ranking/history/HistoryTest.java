package dev.perennial.ranking.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.model.event.EventType;
import dev.perennial.model.item.Item;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HistoryTest {
  private static final List<@Nullable Item> ITEM = Arrays.asList((Item) null);

  private final RecordedInteractions early = at(5);
  private final RecordedInteractions late = at(1, 9);
  private final RecordedInteractions later = at(8, 12);
  private final History history =
      new History(List.of(later, RecordedInteractions.none(), early, late), ITEM);

  @Test
  void keepsThoseWhoDidSomethingLastInTheirOrder() {
    History latest = history.ofLatest(2);

    assertThat(latest.users()).isEqualTo(2);
    assertThat(latest.of(0)).isSameAs(later);
    assertThat(latest.of(1)).isSameAs(late);
    assertThat(latest.items()).isEqualTo(1);
  }

  @Test
  void keepsAllWhereThereAreNotTooMany() {
    assertThat(history.ofLatest(4)).isSameAs(history);
  }

  private static RecordedInteractions at(long... times) {
    return RecordedInteractions.of(EventType.ITEM_VIEWED, new int[times.length], times);
  }
}
