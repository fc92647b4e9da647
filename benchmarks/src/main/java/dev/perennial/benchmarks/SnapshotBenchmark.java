package dev.perennial.benchmarks;

import dev.perennial.features.feature.Background;
import dev.perennial.features.sequence.UserSnapshots;
import dev.perennial.model.event.Event;
import dev.perennial.model.sequence.Snapshot;
import dev.perennial.simulator.scenario.Simulation;
import dev.perennial.simulator.scenario.StoreScenario;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Microseconds for all features of a user with 1,000 events, as of one instant (scoring) and as of
 * one a week for a year (training).
 *
 * <pre>
 * ./mvnw -B -q -pl benchmarks -am package -DskipTests
 * benchmarks/run jmh SnapshotBenchmark
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SnapshotBenchmark {
  private static final Instant END = Instant.parse("2026-11-22T00:00:00Z");
  private static final int USERS = 2_000;
  private static final int EVENTS = 1_000;

  @Param({"1", "52"})
  public int instants;

  private final List<Event> events = busiest().subList(0, EVENTS);

  @Benchmark
  public List<Snapshot> snapshots() {
    List<Instant> asOf =
        IntStream.range(0, instants)
            .mapToObj(week -> END.minus(Duration.ofDays(7L * week)))
            .toList();
    return UserSnapshots.of(events, Background.NONE, asOf);
  }

  private static List<Event> busiest() {
    StoreScenario scenario = StoreScenario.yearUntil(END).withUsers(USERS);
    return Simulation.of(scenario)
        .events()
        .collect(Collectors.groupingBy(Event::userId))
        .values()
        .stream()
        .max(Comparator.comparingInt(List::size))
        .orElseThrow();
  }
}
