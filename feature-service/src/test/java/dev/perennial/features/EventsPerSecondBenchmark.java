package dev.perennial.features;

import static java.time.temporal.ChronoUnit.MINUTES;
import static org.awaitility.Awaitility.await;

import dev.perennial.model.event.Event;
import dev.perennial.model.json.Json;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/**
 * How fast events go from Kafka to Postgres and out again, beside a bare COPY of the same rows:
 *
 * <pre>
 * ./mvnw -pl feature-service verify -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dit.test=EventsPerSecondBenchmark -Devents=400000 -Dbasket=20
 * </pre>
 */
class EventsPerSecondBenchmark {
  private static final int EVENTS = Integer.getInteger("events", 400_000);
  private static final int BASKET = Integer.getInteger("basket", 20);
  private static final int USERS = EVENTS / 90;
  private static final Instant START = Instant.parse("2010-12-01T00:00:00Z");
  private static final Duration YEAR = Duration.ofDays(373);

  @Test
  void fromKafkaToPostgresAndOut() throws Exception {
    try (FeatureServer server =
        FeatureServer.start("events_per_second", "--spring.kafka.listener.auto-startup=false")) {
      produce(server);
      long started = System.nanoTime();
      server.restart();
      Duration start = since(started);
      await()
          .atMost(Duration.ofMinutes(10))
          .pollInterval(Duration.ofMillis(200))
          .until(() -> server.stored("load-") == EVENTS);
      report("Kafka to Postgres, start of the service included", EVENTS, since(started));
      System.out.printf("(start of the service alone: %d ms)%n", start.toMillis());
      rawCopy(server);
      read(server, "");
      read(server, "?asOf=" + instants(20));
      read(server, "?shard=1&of=8&asOf=" + instants(20));
      query(server, "select count(*) from cohort_retention");
      query(server, "select count(*) from daily_activity");
      query(server, "select count(*) from new_and_returning");
    }
  }

  private static void produce(FeatureServer server) {
    Random random = new Random(7);
    List<Event> events = new ArrayList<>(EVENTS);
    while (events.size() < EVENTS) {
      String at =
          START.plusSeconds(random.nextLong(YEAR.toSeconds())).truncatedTo(MINUTES).toString();
      Events user = Events.of("load-" + random.nextInt(USERS));
      for (int line = 0; line < BASKET && events.size() < EVENTS; line++) {
        events.add(
            user.bought(at, "item-" + random.nextInt(4_000), 1 + random.nextInt(12), "2.55"));
      }
    }
    events.stream()
        .sorted(Event.IN_SEQUENCE)
        .forEach(event -> server.send(Event.TOPIC, "" + event.userId(), Json.write(event)));
    server.send();
  }

  private static void rawCopy(FeatureServer server) throws Exception {
    try (Connection connection = DriverManager.getConnection(server.jdbcUrl())) {
      connection.createStatement().execute("set search_path to feature");
      var copy = connection.unwrap(PGConnection.class).getCopyAPI();
      var out = new java.io.ByteArrayOutputStream();
      copy.copyOut("copy (select * from behavior_event order by occurred_at) to stdout", out);
      connection
          .createStatement()
          .execute("create table bare (like behavior_event including all); ");
      long started = System.nanoTime();
      copy.copyIn("copy bare from stdin", new java.io.ByteArrayInputStream(out.toByteArray()));
      report("bare COPY of the same rows into one table with the same key", EVENTS, since(started));
    }
  }

  private static void read(FeatureServer server, String query) {
    long started = System.nanoTime();
    long[] read = new long[2];
    server
        .rest()
        .get()
        .uri("/v1/sequences" + query)
        .exchange(
            (request, response) -> {
              try (InputStream body = response.getBody()) {
                byte[] buffer = new byte[1 << 16];
                for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                  read[0] += n;
                  for (int i = 0; i < n; i++) {
                    read[1] += buffer[i] == '\n' ? 1 : 0;
                  }
                }
              }
              return 0;
            });
    report(
        "stream %.40s: %,d bytes, %,d users".formatted(query, read[0], read[1]),
        EVENTS,
        since(started));
  }

  private static void query(FeatureServer server, String sql) {
    long started = System.nanoTime();
    server.jdbc().sql(sql).query(Long.class).single();
    System.out.printf("%s: %d ms%n", sql, since(started).toMillis());
  }

  private static String instants(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> START.plus(YEAR.multipliedBy(number).dividedBy(count)).toString())
        .collect(Collectors.joining(","));
  }

  private static Duration since(long started) {
    return Duration.ofNanos(System.nanoTime() - started);
  }

  private static void report(String what, int events, Duration time) {
    System.out.printf(
        Locale.ROOT,
        "%s: %,d events in %d ms, %,.0f events/s%n",
        what,
        events,
        time.toMillis(),
        events * 1e9 / time.toNanos());
  }
}
