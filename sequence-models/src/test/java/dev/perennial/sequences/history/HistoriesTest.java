package dev.perennial.sequences.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.sequences.TinyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoriesTest {
  private static final Instant NOW = TinyStore.OPENING.plus(Duration.ofDays(100));

  @Test
  void keepsNothingThatHappenedAfterTheLastInstant() {
    for (History user : Histories.read(new TinyStore(30), List.of(NOW)).users()) {
      assertThat(user.countUntil(NOW)).isEqualTo(user.size()).isPositive();
    }
  }

  @Test
  void numbersItemsByTheirVocabulary() {
    Histories histories = Histories.read(new TinyStore(30), List.of(NOW));
    assertThat(histories.items().words()).contains("item-0", "item-6").isSorted();
    assertThat(histories.users())
        .allSatisfy(user -> assertThat(histories.items().word(user.item(0))).startsWith("item-"));
  }

  @Test
  void theHashIsThatOfWhatWasRead() {
    TinyStore store = new TinyStore(30);
    String hash = Histories.read(store, List.of(NOW)).hash();
    assertThat(Histories.read(store, List.of(NOW)).hash()).isEqualTo(hash);
    assertThat(Histories.read(store, List.of(NOW.plus(Duration.ofDays(30)))).hash())
        .isNotEqualTo(hash);
  }
}
