package dev.perennial.sequences.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.sequences.TinyStore;
import dev.perennial.sequences.dataset.Example;
import dev.perennial.sequences.dataset.Examples;
import dev.perennial.sequences.dataset.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class HistoryShardsTest {
  private static final Instant NOW = TinyStore.OPENING.plus(Duration.ofDays(100));
  private static final List<Instant> INSTANTS =
      IntStream.rangeClosed(0, 9).mapToObj(i -> NOW.minus(Duration.ofDays(9 - i))).toList();

  @Property(tries = 20)
  void aStoreInManyShardsReadsAsOneInMemory(
      @ForAll @IntRange(min = 1, max = 40) int users,
      @ForAll @IntRange(min = 1, max = 20_000) int bytesAShard) {
    TinyStore store = new TinyStore(users);
    try (Histories whole = Histories.read(store, INSTANTS);
        Histories parts = Histories.read(store, INSTANTS, bytesAShard)) {
      assertThat(parts.hash()).isEqualTo(whole.hash());
      assertThat(told(parts)).isEqualTo(told(whole));
    }
  }

  @Test
  void noShardIsMuchLargerThanAsked() {
    try (Histories parts = Histories.read(new TinyStore(60), INSTANTS, 4_000)) {
      assertThat(parts.shards()).isGreaterThan(3);
      for (int shard = 0; shard < parts.shards(); shard++) {
        List<History> users = parts.shard(shard);
        int bytes = users.stream().mapToInt(History::bytes).sum();
        assertThat(bytes - users.getLast().bytes()).isLessThan(4_000);
      }
    }
  }

  @Test
  void readsTheShardsInAnyOrder() {
    try (Histories parts = Histories.read(new TinyStore(60), INSTANTS, 4_000)) {
      List<String> inOrder = told(parts);
      List<History> users = parts.users();
      for (int user = users.size() - 1; user >= 0; user -= 7) {
        assertThat(inOrder.get(user)).startsWith(told(users.get(user)));
      }
    }
  }

  @Test
  void leavesNoFileThatOutlivesIt() throws IOException {
    try (Histories parts = Histories.read(new TinyStore(60), INSTANTS, 4_000)) {
      assertThat(parts.shards()).isGreaterThan(1);
      try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
        assertThat(files.map(Path::getFileName).map(Path::toString))
            .noneMatch(name -> name.startsWith("perennial-histories"));
      }
    }
  }

  @Property(tries = 20)
  void aSampleIsOfDifferentExamples(@ForAll @IntRange(min = 0, max = 300) int most) {
    try (Histories parts = Histories.read(new TinyStore(30), INSTANTS, 4_000)) {
      Examples examples =
          new Examples(
              parts,
              INSTANTS,
              asked ->
                  new Example(asked, Outcome.of(asked.history(), asked.now(), Duration.ofDays(1))));
      List<Example> sample = examples.sample(most, new Random(most));
      assertThat(sample).hasSize(Math.min(most, examples.size()));
      assertThat(sample.stream().map(one -> told(one.question().history()) + one.question().now()))
          .doesNotHaveDuplicates();
    }
  }

  private static List<String> told(Histories histories) {
    return histories.users().stream()
        .map(user -> told(user) + histories.items().word(user.item(0)))
        .toList();
  }

  private static String told(History user) {
    String events =
        IntStream.range(0, user.size())
            .mapToObj(
                i ->
                    "%d %s %d %s %s %s"
                        .formatted(
                            user.micros(i),
                            user.type(i),
                            user.item(i),
                            user.price(i),
                            user.quantity(i),
                            user.recommended(i)))
            .toList()
            .toString();
    return user.userId().value() + events + user.snapshots();
  }
}
