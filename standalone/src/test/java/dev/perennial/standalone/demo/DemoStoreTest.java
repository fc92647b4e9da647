package dev.perennial.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoStoreTest {
  private static final Clock TODAY = clock("2026-11-22T09:00:00.123456Z");
  private static final Clock TOMORROW = clock("2026-11-23T09:00:00Z");

  @TempDir Path parent;

  @Test
  void endsItsYearNowInANewDirectory() throws IOException {
    DemoStore store = DemoStore.of(parent.resolve("new/demo"), 200, TODAY);

    assertThat(store).isEqualTo(new DemoStore(200, Instant.parse("2026-11-22T09:00:00Z"), false));
  }

  @Test
  void goesOnWithTheStoreOfTheFirstRun() throws IOException {
    DemoStore first = DemoStore.of(parent, 200, TODAY);

    assertThat(DemoStore.of(parent, 200, TOMORROW)).isEqualTo(first);
  }

  @Test
  void remembersThatEverythingWasImported() throws IOException {
    DemoStore first = DemoStore.of(parent, 200, TODAY);

    first.withEverythingImported(parent);

    assertThat(DemoStore.of(parent, 200, TOMORROW))
        .isEqualTo(new DemoStore(200, first.end(), true));
  }

  @Test
  void livesTheSameYearInEveryRun() throws IOException {
    DemoStore first = DemoStore.of(parent, 20, TODAY);
    DemoStore second = DemoStore.of(parent, 20, TOMORROW);

    assertThat(second.simulation().events().limit(500))
        .isNotEmpty()
        .containsExactlyElementsOf(first.simulation().events().limit(500).toList());
  }

  @Test
  void refusesAStoreOfAnotherSizeAndNamesBoth() throws IOException {
    DemoStore.of(parent, 200, TODAY);

    assertThatThrownBy(() -> DemoStore.of(parent, 300, TODAY))
        .isInstanceOf(IOException.class)
        .hasMessage(
            parent + " holds a demo of 200 users, not 300: choose another directory with --data");
  }

  private static Clock clock(String instant) {
    return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
  }
}
