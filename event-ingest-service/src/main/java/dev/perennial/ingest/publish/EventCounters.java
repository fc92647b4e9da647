package dev.perennial.ingest.publish;

import static java.util.Objects.requireNonNull;

import dev.perennial.conventions.problem.ProblemCode;
import dev.perennial.ingest.check.TimeProperties;
import dev.perennial.model.event.Event;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;

/** Counts what became of the events; every count is there from the start, at zero. */
public final class EventCounters {
  private final Map<Source, Counter> accepted = new EnumMap<>(Source.class);
  private final Map<ProblemCode, Counter> rejected = new EnumMap<>(ProblemCode.class);
  private final Counter repeated;
  private final Counter late;
  private final TimeProperties times;
  private final Clock clock;

  EventCounters(MeterRegistry meters, TimeProperties times, Clock clock) {
    for (Source source : Source.values()) {
      accepted.put(source, meters.counter("perennial.events.accepted", "source", source.label()));
    }
    for (ProblemCode code : ProblemCode.values()) {
      rejected.put(code, meters.counter("perennial.events.rejected", "code", code.name()));
    }
    this.repeated = meters.counter("perennial.events.repeated");
    this.late = meters.counter("perennial.events.late");
    this.times = times;
    this.clock = clock;
  }

  public void accepted(Source source, Event event) {
    requireNonNull(accepted.get(source)).increment();
    if (event.occurredAt().isBefore(clock.instant().minus(times.lateAfter()))) {
      late.increment();
    }
  }

  /** An event was refused; its first error counts. */
  public void rejected(ProblemCode code) {
    requireNonNull(rejected.get(code)).increment();
  }

  public void repeated() {
    repeated.increment();
  }
}
