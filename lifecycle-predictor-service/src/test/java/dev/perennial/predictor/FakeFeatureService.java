package dev.perennial.predictor;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.perennial.model.event.Event;
import dev.perennial.model.json.Json;
import dev.perennial.model.sequence.Snapshot;
import dev.perennial.model.sequence.UserSequence;
import dev.perennial.model.user.UserId;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A feature-service over HTTP that says what a test tells it, and can be away for a while. */
public final class FakeFeatureService implements AutoCloseable {
  private final Map<String, Known> users = new ConcurrentSkipListMap<>();
  private final AtomicInteger requests = new AtomicInteger();
  private final Set<String> unreadable = ConcurrentHashMap.newKeySet();
  private volatile Duration later = Duration.ZERO;
  private volatile Duration shardPause = Duration.ZERO;
  private HttpServer server;

  public FakeFeatureService() {
    server = listen(0);
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** How many times it was asked. */
  public int requests() {
    return requests.get();
  }

  /** From now on, this is what the user did. */
  public void knows(UserId user, long version, List<Event> events) {
    users.put(user.value(), new Known(version, List.copyOf(events)));
  }

  /** From now on, this user's line is not a sequence. */
  public void garbles(UserId user) {
    unreadable.add(user.value());
  }

  /** From now on, it is later by so much, and nobody did anything since. */
  public void waits(Duration longer) {
    later = longer;
  }

  /** From now on, it takes so long before it answers for a shard. */
  public void answersShardsAfter(Duration pause) {
    shardPause = pause;
  }

  public void goAway() {
    server.stop(0);
  }

  public void comeBack() {
    server = listen(server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private HttpServer listen(int port) {
    try {
      HttpServer listening =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      listening.createContext("/v1/sequences", this::answer);
      listening.createContext("/v1/users/", this::answerWhatIf);
      listening.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      listening.start();
      return listening;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    Map<String, List<String>> query = query(exchange.getRequestURI().getRawQuery());
    if (query.containsKey("shard")) {
      LockSupport.parkNanos(shardPause.toNanos());
    }
    exchange.getResponseHeaders().add("Content-Type", "application/x-ndjson");
    exchange.sendResponseHeaders(200, 0);
    List<Instant> asOf =
        query.getOrDefault("asOf", List.of()).stream().map(Instant::parse).toList();
    try (OutputStream body = exchange.getResponseBody()) {
      for (String user : query.getOrDefault("userId", everyone(query))) {
        if (unreadable.contains(user)) {
          body.write("{\"userId\":[]}".getBytes(StandardCharsets.UTF_8));
        }
        body.write(
            Json.write(sequence(user, asOf.isEmpty() ? List.of(Instant.now().plus(later)) : asOf)));
        body.write('\n');
      }
    }
  }

  private void answerWhatIf(HttpExchange exchange) throws IOException {
    String user = exchange.getRequestURI().getPath().split("/")[3];
    Hypothesis hypothesis = Json.read(exchange.getRequestBody().readAllBytes(), Hypothesis.class);
    Known known = users.getOrDefault(user, new Known(0, List.of()));
    List<Event> events =
        Stream.concat(known.events().stream(), hypothesis.events().stream())
            .sorted(Event.IN_SEQUENCE)
            .toList();
    Known supposed = new Known(known.version(), events);
    byte[] answer = Json.write(sequence(new UserId(user), supposed, hypothesis.asOf()));
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, answer.length);
    try (OutputStream body = exchange.getResponseBody()) {
      body.write(answer);
    }
  }

  private record Hypothesis(List<Event> events, List<Instant> asOf) {}

  private List<String> everyone(Map<String, List<String>> query) {
    int shard = Integer.parseInt(query.getOrDefault("shard", List.of("0")).getFirst());
    int shards = Integer.parseInt(query.getOrDefault("of", List.of("1")).getFirst());
    return users.keySet().stream()
        .filter(user -> Math.floorMod(user.hashCode(), shards) == shard)
        .toList();
  }

  private UserSequence sequence(String user, List<Instant> asOf) {
    Known known = users.get(user);
    UserId userId = new UserId(user);
    if (known == null) {
      return new UserSequence(userId, 0, List.of(), List.of());
    }
    return sequence(userId, known, asOf);
  }

  private static UserSequence sequence(UserId userId, Known known, List<Instant> asOf) {
    List<Snapshot> snapshots = new ArrayList<>();
    for (Instant instant : asOf) {
      List<Event> before = known.until(instant);
      if (!before.isEmpty()) {
        snapshots.add(Shoppers.snapshot(before, instant));
      }
    }
    return new UserSequence(userId, known.version(), known.until(asOf.getLast()), snapshots);
  }

  private static Map<String, List<String>> query(@Nullable String raw) {
    Map<String, List<String>> query = new LinkedHashMap<>();
    for (String pair : raw == null || raw.isEmpty() ? new String[0] : raw.split("&")) {
      String[] both = pair.split("=", 2);
      query
          .computeIfAbsent(both[0], name -> new ArrayList<>())
          .add(URLDecoder.decode(both[1], StandardCharsets.UTF_8));
    }
    return query;
  }

  private record Known(long version, List<Event> events) {
    List<Event> until(Instant instant) {
      return events.stream().filter(event -> !event.occurredAt().isAfter(instant)).toList();
    }
  }
}
