package dev.perennial.benchmarks;

import dev.perennial.benchmarks.limit.RawCopy;
import dev.perennial.benchmarks.limit.RawKafka;
import dev.perennial.benchmarks.result.MarkdownTable;
import dev.perennial.benchmarks.result.Origin;
import dev.perennial.benchmarks.result.Rate;
import dev.perennial.benchmarks.result.ResultPage;
import dev.perennial.benchmarks.result.Samples;
import dev.perennial.benchmarks.workload.ScratchSuite;
import dev.perennial.benchmarks.workload.WrittenEvent;
import dev.perennial.standalone.suite.Service;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Events a second from HTTP over Kafka to Postgres, beside a raw Kafka producer and a raw COPY of
 * the same events in the same run. Arguments: the page, events, rounds.
 *
 * <pre>
 * ./mvnw -B -q -pl benchmarks -am package -DskipTests
 * benchmarks/run IngestThroughputBenchmark docs/results/throughput.md 200000 3
 * </pre>
 */
public final class IngestThroughputBenchmark {

  private final List<WrittenEvent> events;

  private IngestThroughputBenchmark(List<WrittenEvent> events) {
    this.events = events;
  }

  public static void main(String[] arguments) throws Exception {
    Origin origin = Origin.of(IngestThroughputBenchmark.class, arguments);
    int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200_000;
    int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
    IngestThroughputBenchmark benchmark =
        new IngestThroughputBenchmark(WrittenEvent.ofSimulatedStore(count));
    new ResultPage(Path.of(arguments[0]))
        .put("Ingest", origin, meaning(count), benchmark.measure(rounds));
  }

  private static String meaning(int events) {
    return """
      Events a second, the same %,d events of the simulated store each time, from memory. \
      *Raw Kafka*: one producer, `acks=all`, idempotent, lz4. *Raw COPY*: the stored rows into a \
      table with the same primary key. *Suite*: requests of 500 over HTTP → checks → Kafka → \
      Postgres (each event once, sequences kept up), until `GET /v1/history` says that nothing is \
      behind. Client, services, broker and database share the cores. Each round starts a new \
      suite with an empty directory; the ratios are the suite's share of the raw rate."""
        .formatted(events);
  }

  private MarkdownTable measure(int rounds) throws Exception {
    MarkdownTable table =
        new MarkdownTable("round", "raw Kafka", "raw COPY", "suite", "÷ Kafka", "÷ COPY");
    List<Round> done = new ArrayList<>();
    for (int number = 1; number <= rounds; number++) {
      Round round = round();
      done.add(round);
      row(table, String.valueOf(number), List.of(round));
    }
    return row(table, "median", done);
  }

  private Round round() throws Exception {
    try (ScratchSuite suite =
        ScratchSuite.start(EnumSet.of(Service.EVENT_INGEST, Service.FEATURE))) {
      double kafka = new RawKafka(suite.bootstrapServers()).eventsPerSecond(events);
      double whole = Rate.of(events.size(), () -> suite.store(events));
      double copy = new RawCopy(suite.jdbcUrl()).eventsPerSecond(events.size());
      return new Round(kafka, copy, whole);
    }
  }

  private static MarkdownTable row(MarkdownTable table, String name, List<Round> rounds) {
    return table.row(
        name,
        median(rounds, Round::kafka),
        median(rounds, Round::copy),
        median(rounds, Round::suite),
        median(rounds, round -> round.suite / round.kafka),
        median(rounds, round -> round.suite / round.copy));
  }

  private static double median(List<Round> rounds, ToDoubleFunction<Round> column) {
    return new Samples(rounds.stream().mapToDouble(column).toArray()).median();
  }

  /** Events a second. */
  private record Round(double kafka, double copy, double suite) {}
}
