package dev.perennial.benchmarks;

import dev.perennial.benchmarks.workload.WrittenEvent;
import dev.perennial.model.event.Event;
import dev.perennial.model.json.Json;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Microseconds to read and to write one event, which every service on its way does.
 *
 * <pre>
 * ./mvnw -B -q -pl benchmarks -am package -DskipTests
 * benchmarks/run jmh EventJsonBenchmark
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EventJsonBenchmark {
  private static final int EVENTS = 1_000;

  private final List<WrittenEvent> written = WrittenEvent.ofSimulatedStore(EVENTS);
  private final List<Event> events =
      written.stream().map(one -> Json.read(one.json(), Event.class)).toList();

  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public void read(Blackhole blackhole) {
    written.forEach(one -> blackhole.consume(Json.read(one.json(), Event.class)));
  }

  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public void write(Blackhole blackhole) {
    events.forEach(event -> blackhole.consume(Json.write(event)));
  }
}
