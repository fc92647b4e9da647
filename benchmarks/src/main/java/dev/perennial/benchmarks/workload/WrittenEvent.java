package dev.perennial.benchmarks.workload;

import dev.perennial.model.event.Event;
import dev.perennial.model.json.Json;
import dev.perennial.simulator.scenario.Simulation;
import dev.perennial.simulator.scenario.StoreScenario;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** An event as it travels, written before the clock starts. */
@SuppressWarnings("ArrayRecordComponent") // sent as it is, never compared
public record WrittenEvent(String userId, byte[] json) {
  private static final int FEWEST = 50;
  private static final int FEWEST_A_USER = 80;

  /** The first {@code count} events of a simulated year that ends now. */
  public static List<WrittenEvent> ofSimulatedStore(int count) {
    StoreScenario scenario =
        StoreScenario.yearUntil(Instant.now()).withUsers(FEWEST + count / FEWEST_A_USER);
    try (Stream<Event> events = Simulation.of(scenario).events()) {
      List<WrittenEvent> written = events.limit(count).map(WrittenEvent::of).toList();
      if (written.size() < count) {
        throw new IllegalStateException("the year has only %d events".formatted(written.size()));
      }
      return written;
    }
  }

  public static WrittenEvent of(Event event) {
    return new WrittenEvent(event.userId().value(), Json.write(event));
  }
}
