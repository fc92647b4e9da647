package dev.perennial.simulator.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.model.event.Event;
import dev.perennial.model.json.Json;
import dev.perennial.simulator.scenario.Simulation;
import dev.perennial.simulator.scenario.StoreScenario;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventFileTest {
  private static final StoreScenario SCENARIO =
      StoreScenario.yearUntil(Instant.parse("2026-11-22T00:00:00Z")).withUsers(20);
  private static final List<Event> EVENTS = Simulation.of(SCENARIO).events().toList();

  private static final String DIGEST =
      "1ee5150adb9a8db26b2209b74f68d5848e7131191d431ff8a56cb0172994daea";

  @TempDir private Path folder;

  @Test
  void everyLineIsAnEventAndNoneIsLost() throws IOException {
    Path file = folder.resolve("events.ndjson");

    long written = new EventFile(file).write(EVENTS.stream());

    assertThat(written).isEqualTo(EVENTS.size());
    assertThat(Files.readAllLines(file).stream().map(EventFileTest::read).toList())
        .isEqualTo(EVENTS);
  }

  @Test
  void isGzippedWhereItsNameSaysSo() throws IOException {
    Path file = folder.resolve("events.ndjson.gz");

    new EventFile(file).write(EVENTS.stream());

    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      assertThat(lines.lines().map(EventFileTest::read).toList()).isEqualTo(EVENTS);
    }
  }

  @Test
  void theSameScenarioGivesTheSameFile() throws IOException {
    Path one = folder.resolve("one.gz");
    Path other = folder.resolve("other.gz");

    new EventFile(one).write(Simulation.of(SCENARIO).events());
    new EventFile(other).write(Simulation.of(SCENARIO).events());

    assertThat(Files.mismatch(one, other)).isEqualTo(-1);
  }

  /** Changes when the simulated store does; that it changes by itself is what this finds. */
  @Test
  void theSameScenarioGivesTheSameBytesOnEveryMachine() throws Exception {
    Path file = folder.resolve("events.ndjson");

    new EventFile(file).write(EVENTS.stream());

    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    assertThat(HexFormat.of().formatHex(digest)).isEqualTo(DIGEST);
  }

  @Test
  void saysWhichFileCannotBeWritten() {
    Path nowhere = folder.resolve("missing").resolve("events.ndjson");

    assertThatThrownBy(() -> new EventFile(nowhere).write(Stream.empty()))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("cannot write events to " + nowhere);
  }

  private static Event read(String line) {
    return Json.read(line.getBytes(StandardCharsets.UTF_8), Event.class);
  }
}
