package dev.perennial.standalone.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.perennial.simulator.scenario.Simulation;
import dev.perennial.simulator.scenario.StoreScenario;
import dev.perennial.simulator.sink.EventFile;
import dev.perennial.standalone.Perennial;
import dev.perennial.standalone.client.History;
import dev.perennial.standalone.client.SuiteClient;
import dev.perennial.standalone.suite.Service;
import dev.perennial.standalone.suite.Suite;
import dev.perennial.standalone.suite.SuiteAddresses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process killed in the middle of an import, and the same import once more. */
class KilledImportIT {
  private static final Simulation YEAR =
      Simulation.of(
          StoreScenario.yearUntil(Instant.parse("2026-06-01T00:00:00Z")).withUsers(1_000));
  private static final long SOME = 65_536;

  @TempDir Path directory;

  @Test
  void leavesNothingOutAndNothingTwice() throws Exception {
    Path file = directory.resolve("events.ndjson");
    long events = new EventFile(file).write(YEAR.events());
    Path store = directory.resolve("store");

    Process killed = importing(file, store);
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> kafkaBytes(store) > 20 * SOME || !killed.isAlive());
    assertThat(killed.isAlive()).as("the import is under way").isTrue();
    killed.destroyForcibly().waitFor();
    assertThat(importing(file, store).waitFor()).isZero();

    try (Suite suite = Suite.start(store, SuiteAddresses.free(), EnumSet.of(Service.FEATURE));
        SuiteClient client = new SuiteClient(suite.addresses())) {
      assertThat(client.get(Service.FEATURE, "/v1/history", History.class).events())
          .isEqualTo(events);
      assertThat(distinctEvents(suite)).isEqualTo(events);
    }
  }

  private Process importing(Path file, Path store) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1g",
            "-Dperennial.log=" + directory.resolve("perennial.log"),
            "-cp",
            System.getProperty("java.class.path"),
            Perennial.class.getName(),
            "import",
            "events",
            file.toString(),
            "--data",
            store.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(directory.resolve("out").toFile()))
        .start();
  }

  /** How much of the events' topic has been written. */
  private static long kafkaBytes(Path store) throws IOException {
    Path kafka = store.resolve("kafka");
    if (!Files.exists(kafka)) {
      return 0;
    }
    try (var logs = Files.find(kafka, 2, (path, file) -> isEventLog(path))) {
      return logs.mapToLong(log -> log.toFile().length()).sum();
    }
  }

  private static boolean isEventLog(Path path) {
    return path.toString().contains("/perennial.events.v1-") && path.toString().endsWith(".log");
  }

  private static long distinctEvents(Suite suite) throws SQLException {
    try (Connection connection = DriverManager.getConnection(suite.jdbcUrl());
        ResultSet row =
            connection
                .createStatement()
                .executeQuery("select count(distinct event_id) from feature.behavior_event")) {
      row.next();
      return row.getLong(1);
    }
  }
}
