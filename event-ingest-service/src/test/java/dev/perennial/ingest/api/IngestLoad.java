package dev.perennial.ingest.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import dev.perennial.ingest.check.Document;
import dev.perennial.ingest.check.EventChecker;
import dev.perennial.ingest.check.Samples;
import dev.perennial.ingest.check.Verdict.Passed;
import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventId;
import dev.perennial.model.json.Json;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/**
 * How many events a second one JVM takes in that also hosts the client and the broker. Not part of
 * {@code verify}: {@code ./mvnw -pl event-ingest-service verify -Dsurefire.skip
 * -Dit.test=IngestLoad -Dspotless.check.skip}
 */
class IngestLoad {
  private static final int BATCH = 500;
  private static final int CLIENTS = 2;
  private static final int ROUNDS = 150;

  private final OperatingSystemMXBean system =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  @Test
  void throughHttpToAcknowledgement() {
    RunningService service = RunningService.shared();
    for (String phase : List.of("warm-up", "measured", "measured", "measured")) {
      List<List<String>> bodies =
          IntStream.range(0, CLIENTS)
              .mapToObj(client -> IntStream.range(0, ROUNDS).mapToObj(i -> purchases()).toList())
              .toList();
      report(phase, () -> sendAll(service, bodies));
    }
  }

  @Test
  void fromBytesToBytes() {
    DocumentReader reader =
        new DocumentReader(
            new LimitProperties(BATCH, DataSize.ofKilobytes(32), DataSize.ofMegabytes(4)));
    EventChecker checker = Samples.eventChecker();
    List<byte[]> bodies =
        IntStream.range(0, CLIENTS * ROUNDS).mapToObj(i -> purchases().getBytes(UTF_8)).toList();
    for (String phase : List.of("read+check+write", "read+check+write", "read+check+write")) {
      report(phase, () -> bodies.forEach(body -> rewrite(reader, checker, body)));
    }
  }

  private void report(String phase, Runnable work) {
    long cpu = system.getProcessCpuTime();
    long start = System.nanoTime();
    work.run();
    double events = (double) CLIENTS * ROUNDS * BATCH;
    System.out.printf(
        "%s: %,.0f events/s, %.1f µs of CPU an event%n",
        phase,
        events * 1e9 / (System.nanoTime() - start),
        (system.getProcessCpuTime() - cpu) / events / 1e3);
  }

  private static void sendAll(RunningService service, List<List<String>> bodies) {
    CompletableFuture<?>[] clients =
        bodies.stream()
            .map(mine -> CompletableFuture.runAsync(() -> send(service, mine)))
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(clients).join();
  }

  private static void send(RunningService service, List<String> bodies) {
    for (String body : bodies) {
      assertThat(service.post("/v1/events", body).text()).startsWith("{\"accepted\":500,");
    }
  }

  private static void rewrite(DocumentReader reader, EventChecker checker, byte[] body) {
    for (Document document : reader.read(body).all()) {
      Passed<Event> passed = (Passed<Event>) checker.check(document, () -> new EventId("new"));
      assertThat(Json.write(passed.value()).length).isPositive();
    }
  }

  private static String purchases() {
    return EventsIT.batch(IntStream.range(0, BATCH).mapToObj(IngestLoad::purchase));
  }

  private static String purchase(int i) {
    return """
        {"eventId":"%s","userId":"%d","type":"ITEM_PURCHASED","occurredAt":"2010-12-01T08:26:00Z",
        "itemId":"85123A","quantity":6,"price":2.55,"orderId":"536365","context":{"country":"GB"}}
        """
        .formatted(UUID.randomUUID(), 12_346 + i);
  }
}
