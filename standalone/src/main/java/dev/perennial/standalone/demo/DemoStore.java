package dev.perennial.standalone.demo;

import dev.perennial.model.json.Json;
import dev.perennial.simulator.scenario.Simulation;
import dev.perennial.simulator.scenario.StoreScenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The simulated store of a data directory. Its settings are kept in the directory's file {@code
 * demo.json}, so that a second demo goes on with the store of the first.
 *
 * @param users who come within the year
 * @param end of the year
 * @param imported whether all of its events were accepted
 */
public record DemoStore(int users, Instant end, boolean imported) {
  private static final String FILE = "demo.json";

  /**
   * The directory's store, or a new one whose year ends now.
   *
   * @throws IOException where the directory holds a store of another size
   */
  public static DemoStore of(Path directory, int users, Clock clock) throws IOException {
    Path file = directory.resolve(FILE);
    if (Files.notExists(file)) {
      DemoStore store =
          new DemoStore(users, clock.instant().truncatedTo(ChronoUnit.SECONDS), false);
      Files.createDirectories(directory);
      store.keep(directory);
      return store;
    }
    DemoStore store = Json.read(Files.readAllBytes(file), DemoStore.class);
    if (store.users != users) {
      throw new IOException(
          "%s holds a demo of %,d users, not %,d: choose another directory with --data"
              .formatted(directory, store.users, users));
    }
    return store;
  }

  /** The same store, once all of its events were accepted. */
  DemoStore withEverythingImported(Path directory) throws IOException {
    DemoStore store = new DemoStore(users, end, true);
    store.keep(directory);
    return store;
  }

  Simulation simulation() {
    return Simulation.of(StoreScenario.yearUntil(end).withUsers(users));
  }

  private void keep(Path directory) throws IOException {
    Files.write(directory.resolve(FILE), Json.write(this));
  }
}
